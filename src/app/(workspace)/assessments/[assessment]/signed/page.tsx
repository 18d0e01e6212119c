import type { Metadata } from "next";
import { Signatures } from "@/app/(workspace)/appraisals/[appraisal]/signatures";
import { found } from "@/app/found";
import { sayMoment } from "@/app/words/dates";
import { sayPair } from "@/app/words/result";
import { sayChanged } from "@/app/words/signatures";
import { seeAssessment } from "@/server/queries/assessments";
import { readSigned } from "@/server/queries/sign-offs";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Empty, Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Changed } from "./changed";
import { SignedProcesses } from "./signed-processes";

export const metadata: Metadata = { title: "What was signed" };

export default async function SignedPage({ params }: PageProps<"/assessments/[assessment]/signed">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await found(seeAssessment(actor, id));
  const view = await found(readSigned(actor, id));
  const signed = view?.signed ?? null;
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
        title={signed === null ? "No signature stands." : sayChanged(signed.count)}
        lead="What was signed stays as it was. Here it stands beside what there is now."
        facts={
          signed === null
            ? []
            : [
                { term: "Signed by", value: signed.signature.by },
                { term: "Signed", value: sayMoment(signed.signature.at, timeZone) },
                { term: "Declared then", value: sayPair(signed.result.declared) },
                { term: "Verified then", value: sayPair(signed.result.verified) },
                { term: "Weighed then", value: `${signed.result.weighed} of ${signed.result.toWeigh}` },
                { term: "Standing", value: "indicative" },
              ]
        }
      />
      <Body>
        {view === null && (
          <Empty title="Nothing has been signed yet">
            Once an appraisal of this assessment is signed off, its result stands here.
          </Empty>
        )}
        {signed !== null && signed.changes === null && signed.count > 0 && (
          <Notice title="What changed is not shown to you yet">
            The assessment was reopened and is being worked on. What is being written can be read once it is
            submitted again; until then you see how much has changed, and what was signed.
          </Notice>
        )}
        {signed?.changes && <Changed changes={signed.changes} names={signed.names} />}
        {view !== null && <Signatures signatures={view.signatures} timeZone={timeZone} />}
        {signed !== null && <SignedProcesses result={signed.result} names={signed.names} />}
      </Body>
    </>
  );
}
