import type { Metadata } from "next";
import { found } from "@/app/found";
import { readSetUp } from "@/server/queries/appraisal";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { BreakOffForm } from "./break-off-form";
import { InstancesForm } from "./instances-form";
import { ScopeForm } from "./scope-form";
import { TeamForm } from "./team-form";

export const metadata: Metadata = { title: "Scope and team" };

export default async function ScopePage({ params }: PageProps<"/appraisals/[appraisal]/scope">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const setUp = await found(readSetUp(actor, appraisal));
  const { head } = setUp;
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="scope" />}
        title="What is looked at, where, and by whom"
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="scope" />
        {head.may.change ? (
          <>
            <Figure heading="Rules and process areas" id="scope">
              <ScopeForm key={head.version} setUp={setUp} />
            </Figure>
            <Figure heading="Instances" id="instances">
              <InstancesForm key={head.version} head={head} />
            </Figure>
            <Figure heading="Team" id="team">
              <TeamForm key={head.version} setUp={setUp} />
            </Figure>
            <Figure
              heading="Break it off"
              note="The appraisal ends without a result, and the assessment is submitted again. What was weighed stays on record."
            >
              <BreakOffForm head={head} />
            </Figure>
          </>
        ) : (
          <Empty title="This appraisal is closed">Its scope and team stay as they are.</Empty>
        )}
      </Body>
    </>
  );
}
