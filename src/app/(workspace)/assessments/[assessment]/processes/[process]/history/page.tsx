import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayMoment } from "@/app/words/dates";
import { readHistory } from "@/server/queries/history";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { HistoryList } from "./history-list";
import { HistoryPages } from "./history-pages";

export async function generateMetadata({
  params,
}: PageProps<"/assessments/[assessment]/processes/[process]/history">) {
  const { process } = await params;
  return { title: `History of ${process}` } satisfies Metadata;
}

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]/processes/[process]/history">) {
  const { assessment: assessmentId, process: processId } = await params;
  const { actor, timeZone } = await requireSession();
  const page = Math.trunc(Number((await searchParams)["page"])) || 1;
  const view = await found(readHistory(actor, { assessmentId, processId, page }));
  const { assessment, process, history } = view;
  const here = `/assessments/${assessment.id}/processes/${process.id}`;
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: assessment.name, href: `/assessments/${assessment.id}` },
              { label: `${process.id} ${process.name}`, href: here },
            ]}
          />
        }
        code={process.id}
        title="History"
        lead="Who changed what, the latest first. To restore an old value is a new change; nothing is ever removed from here."
      />
      <Body>
        <HistoryList
          personId={actor.personId}
          assessment={assessment}
          process={process.id}
          confirmed={{ answer: view.answer, versions: view.versions }}
          mayAnswer={view.mayAnswer}
          lines={history.lines.map((line) => ({ ...line, at: sayMoment(line.at, timeZone) }))}
        />
        <HistoryPages history={history} href={`${here}/history`} />
      </Body>
    </>
  );
}
