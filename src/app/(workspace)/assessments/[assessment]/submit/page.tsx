import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayCheckCount } from "@/app/words/checks";
import { countRemarks } from "@/server/queries/checks";
import { readSubmission } from "@/server/queries/submission";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { assessmentFacts } from "../assessment-facts";
import { OpenProcesses } from "./open-processes";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Submit" };

export default async function SubmitPage({ params }: PageProps<"/assessments/[assessment]/submit">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const { head, open } = await found(readSubmission(actor, id));
  const remarks = await found(countRemarks(actor, id));
  const isDraft = head.status === "draft";
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
        title={titleOf(open.length, isDraft)}
        lead="Submitting declares the answers: they are locked, and executives and appraisers see the result. You can take it back until its appraisal begins."
        facts={assessmentFacts(head, timeZone)}
      >
        {isDraft && (
          <Acts>
            <LinkButton href={`/assessments/${id}/checks`}>{sayCheckCount(remarks)}</LinkButton>
          </Acts>
        )}
      </Head>
      <Body>
        {open.length > 0 && <OpenProcesses id={id} open={open} />}
        <SubmitForm
          id={id}
          reason={open.length > 0 ? "Answer what is open first." : undefined}
          submitted={!isDraft}
        />
      </Body>
    </>
  );
}

function titleOf(open: number, isDraft: boolean): string {
  if (!isDraft) return "This assessment is submitted";
  if (open === 0) return "Everything applicable is answered";
  return open === 1 ? "One process is still unanswered" : `${open} processes are still unanswered`;
}
