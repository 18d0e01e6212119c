import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { found } from "@/app/found";
import { kindMeanings, kindNames } from "@/app/words/report/names";
import { type ReportKind, reportKinds } from "@/domain/report/kinds";
import { listReportable } from "@/server/queries/reportable";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Filter } from "@/ui/filter";
import { Head, Path } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { AssessmentChoice } from "./assessment-choice";
import { MakeForm } from "./make-form";

export const metadata: Metadata = { title: "Make a report" };

export default async function MakePage({ searchParams }: PageProps<"/reports/make">) {
  const { actor } = await requireSession();
  const query = await searchParams;
  const asked = typeof query["assessment"] === "string" ? query["assessment"] : undefined;
  const list = await found(listReportable(actor));
  const chosen = list.find(({ id }) => id === asked) ?? list[0];
  const kind: ReportKind = kindOf(query["kind"]);
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Reports", href: "/reports" }]} />}
        title="Make a report"
        lead="It says what the assessment says now, and keeps saying it when the answers change."
      />
      <Body>
        {chosen === undefined ? (
          <Empty title="There is nothing to report yet">
            Once an assessment is declared, or you manage one, it can be reported here.
          </Empty>
        ) : (
          <>
            <Figure heading={`What to make of ${chosen.name}`} note={kindMeanings[kind]}>
              <AssessmentChoice list={list} chosen={chosen.id} kind={kind} />
              <Filter
                label="Kinds of report"
                links={reportKinds
                  .filter((one) => one !== "findings" || chosen.appraised)
                  .map((one) => ({
                    href: `/reports/make?assessment=${chosen.id}&kind=${one}`,
                    label: kindNames[one],
                    current: one === kind,
                  }))}
              />
            </Figure>
            <MakeForm
              key={`${chosen.id} ${kind}`}
              formKey={randomUUID()}
              assessment={chosen.id}
              kind={kind}
              draft={chosen.draft}
            />
          </>
        )}
      </Body>
    </>
  );
}

const kindOf = (asked: unknown): ReportKind => reportKinds.find((kind) => kind === asked) ?? "board";
