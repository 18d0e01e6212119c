import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { seeAssessment } from "@/server/queries/assessments";
import { readQuickAnswers } from "@/server/queries/quick-answers";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { ProcessFilters } from "../process-filters";
import { isShow, showing } from "../showing";
import { QuickTable } from "./quick-table";

export const metadata: Metadata = { title: "Quick answers" };

export default async function QuickPage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]/table">) {
  const { assessment: id } = await params;
  const { actor, shortcuts } = await requireSession();
  const head = await found(seeAssessment(actor, id));
  if (!head.may.read) redirect(`/assessments/${id}/result`);
  const { lines, answers, levels } = await found(readQuickAnswers(actor, id));
  const query = await searchParams;
  const show = isShow(query["show"]) ? query["show"] : "all";
  const search = typeof query["q"] === "string" ? query["q"].trim() : "";
  const shown = showing(lines, show, search);
  const at = `/assessments/${id}/table`;
  return (
    <>
      <Head
        path={<Path steps={[{ label: head.name, href: `/assessments/${id}` }]} />}
        title="Quick answers"
        lead={
          shortcuts
            ? "Press a cell for yes, again for no, for unknown, and for nothing. Or walk with the arrows and type Y, N or U."
            : "Press a cell for yes, again for no, for unknown, and for nothing. The arrows lead from cell to cell."
        }
      />
      <Body>
        <ProcessFilters id={id} at={at} lines={lines} show={show} search={search} />
        {shown.length === 0 ? (
          <Empty title="No process fits" act={<LinkButton href={at}>Show all processes</LinkButton>}>
            None of the processes is in this view.
          </Empty>
        ) : (
          <QuickTable
            key={`${show} ${search}`}
            personId={actor.personId}
            assessmentId={id}
            status={head.status}
            mayAnswer={head.may.answer}
            shortcuts={shortcuts}
            lines={shown.map(({ id, name, needed, carried }) => ({ id, name, needed, carried }))}
            answers={Object.fromEntries(shown.map((line) => [line.id, answers[line.id] ?? nothing]))}
            levels={levels}
          />
        )}
      </Body>
    </>
  );
}

const nothing = { answer: {}, versions: {} };
