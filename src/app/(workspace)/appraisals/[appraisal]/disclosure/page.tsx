import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayNoBenchmark } from "@/app/words/disclosure";
import { seeAppraisal } from "@/server/queries/appraisal";
import { readDisclosure } from "@/server/queries/rating";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { DisclosureAreas, DisclosureInstances } from "./disclosure-tables";
import { DisclosureText } from "./disclosure-text";

export const metadata: Metadata = { title: "Self-assessment disclosure" };

export default async function DisclosurePage({ params }: PageProps<"/appraisals/[appraisal]/disclosure">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const view = await found(readDisclosure(actor, appraisal));
  const head = await found(seeAppraisal(actor, appraisal));
  const { disclosure, officialInScope } = view;
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="disclosure" />}
        title="Self-assessment disclosure"
        lead="It heads every report of this appraisal, so that nobody takes the result for more than it is."
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="disclosure" />
        <Notice title="No SCAMPI appraisal, no benchmark">{sayNoBenchmark}</Notice>
        <DisclosureText view={view} timeZone={timeZone} now={new Date()} />
        <Figure heading="Process areas">
          <DisclosureAreas disclosure={disclosure} officialInScope={officialInScope} />
        </Figure>
        <Figure heading="Where it was looked">
          <DisclosureInstances disclosure={disclosure} />
        </Figure>
      </Body>
    </>
  );
}
