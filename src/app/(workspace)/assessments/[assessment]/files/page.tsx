import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { seeAssessment } from "@/server/queries/assessments";
import { readOthers } from "@/server/queries/comparison";
import { readUnfit } from "@/server/queries/export";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { assessmentFacts } from "../assessment-facts";
import { CarryForm } from "./carry-form";
import { ExportLinks } from "./export-links";
import { ImportPanel } from "./import-panel";

export const metadata: Metadata = { title: "Import and export" };

export default async function FilesPage({ params }: PageProps<"/assessments/[assessment]/files">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await found(seeAssessment(actor, id));
  if (!head.may.whole) notFound();
  const [unfit, others] = await found(Promise.all([readUnfit(actor, id), readOthers(actor, id)]));
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              { label: head.name, href: `/assessments/${id}` },
            ]}
          />
        }
        title="Import, export and carry over"
        lead="Take the assessment with you as a file, fill it in elsewhere and bring it back, or begin with what an earlier one says."
        facts={assessmentFacts(head, timeZone)}
      />
      <Body>
        <Figure
          heading="Export"
          note="The assessment file holds all but people, comments, files and history. The table holds the answers, one row a process, for a spreadsheet; definitions of metrics are left to the file."
        >
          <ExportLinks id={id} unfit={unfit} />
        </Figure>
        {head.may.fill && (
          <Figure
            heading="Import"
            note="An assessment file replaces all answers: what it leaves out is cleared. A table changes only the rows and columns it has, and an empty cell clears its answer."
          >
            <ImportPanel assessmentId={id} />
          </Figure>
        )}
        {head.may.fill && (
          <Figure
            heading="Carry over"
            note="Fills the processes that hold no answer here. Each is marked until you confirm or change it, and keeps the assessment from being submitted until then."
          >
            {others.length > 0 ? (
              <CarryForm id={id} others={others} />
            ) : (
              <Empty title="No other assessment yet" level={3}>
                Once there is another assessment, its answers can be carried over into this one.
              </Empty>
            )}
          </Figure>
        )}
      </Body>
    </>
  );
}
