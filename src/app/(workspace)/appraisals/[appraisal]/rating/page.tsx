import type { Metadata } from "next";
import { found } from "@/app/found";
import { coverageNames } from "@/app/words/cmmi";
import { seeAppraisal } from "@/server/queries/appraisal";
import { type RatingView, readRating } from "@/server/queries/rating";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { AreaTable } from "./area-table";
import { Coverage } from "./coverage";
import { GoalTable } from "./goal-table";
import { Levels } from "./levels";

export const metadata: Metadata = { title: "Rating" };

export default async function RatingPage({ params }: PageProps<"/appraisals/[appraisal]/rating">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const view = await found(readRating(actor, appraisal));
  const head = await found(seeAppraisal(actor, appraisal));
  const { areas, coverage } = view;
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="rating" />}
        title={titleOf(view)}
        lead="What the characterised practices add up to by the rules of the method. It is a self-assessment: every rating and level here is indicative."
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="rating" />
        <Levels view={view} />
        <Figure
          heading={areas.length === 1 ? "The process area" : "The process areas"}
          note="An area is satisfied when every goal that applies at the target is (rule R4). Capability level n has every generic goal up to n satisfied (rule R5)."
        >
          <AreaTable appraisal={appraisal} areas={areas} tallies={view.tallies} />
        </Figure>
        <Figure heading="The goals" note="A practice below largely implemented blocks its goal (rule R3).">
          <GoalTable appraisal={appraisal} areas={areas} />
        </Figure>
        <Figure
          id="coverage"
          heading={
            coverage.covered
              ? "The accepted evidence covers the scope."
              : "The accepted evidence does not cover the scope yet."
          }
          note={`Coverage: ${coverageNames[coverage.mode]}. A goal that a gap touches is not rated (rule R8).`}
        >
          <Coverage coverage={coverage} />
        </Figure>
      </Body>
    </>
  );
}

function titleOf({ areas }: RatingView): string {
  const rated = areas.filter(({ rating }) => rating === "S" || rating === "U");
  const [only, ...others] = areas;
  if (only !== undefined && others.length === 0) {
    if (only.rating === "S") return `${only.name} is satisfied, indicatively.`;
    return only.rating === "U" ? `${only.name} is not satisfied.` : `${only.name} is not rated yet.`;
  }
  const satisfied = areas.filter(({ rating }) => rating === "S").length;
  return `${satisfied} of ${areas.length} areas are satisfied; ${areas.length - rated.length} are not rated.`;
}
