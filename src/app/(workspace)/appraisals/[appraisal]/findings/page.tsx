import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayFindings } from "@/app/words/findings";
import { seeAppraisal } from "@/server/queries/appraisal";
import { readFindings } from "@/server/queries/findings";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { cmmiFacts } from "../cmmi-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { GoalFindings } from "./goal-findings";
import { Missing } from "./missing";
import { ShowForm } from "./show-form";

export const metadata: Metadata = { title: "Findings" };

export default async function FindingsPage({ params }: PageProps<"/appraisals/[appraisal]/findings">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const view = await found(readFindings(actor, appraisal));
  // Whoever owns a process reads the findings alone.
  const head = view.may.readRatings ? await found(seeAppraisal(actor, appraisal)) : null;
  const { goals, may, preliminary, instances, missing } = view;
  const written = goals.reduce((sum, { practices, whole }) => sum + practices.length + whole.length, 0);
  const areas = new Set(goals.map(({ area }) => area));
  return (
    <>
      <Head
        path={head ? <AppraisalPath head={view.appraisal} part="findings" /> : undefined}
        title={sayFindings(goals)}
        lead="Findings are about practices, never about people. Participants see preliminary findings, and what they remark stays beside them."
        facts={head ? appraisalFacts(head, timeZone) : cmmiFacts(view.appraisal)}
      />
      <Body>
        {head && <AppraisalParts head={head} current="findings" />}
        {may.write && (
          <Figure id="showing" heading={sayWaiting(preliminary, written)}>
            <ShowForm appraisal={appraisal} preliminary={preliminary} instances={instances} />
          </Figure>
        )}
        {may.write && <Missing appraisal={appraisal} missing={missing} />}
        {goals.length === 0 && (
          <Empty title="No findings yet">
            What the appraisers find appears here once they show it to participants.
          </Empty>
        )}
        {goals.map((goal) => (
          <GoalFindings
            key={`${goal.area} ${goal.code}`}
            appraisal={appraisal}
            goal={goal}
            several={areas.size > 1}
            may={may}
            timeZone={timeZone}
          />
        ))}
      </Body>
    </>
  );
}

const sayWaiting = (preliminary: number, written: number): string =>
  preliminary === 0
    ? written === 0
      ? "There is nothing to show to participants yet."
      : "Participants have seen every finding."
    : preliminary === 1
      ? "One finding waits to be shown to participants."
      : `${preliminary} findings wait to be shown to participants.`;
