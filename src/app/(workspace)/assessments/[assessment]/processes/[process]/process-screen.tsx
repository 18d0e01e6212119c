"use client";
import type { ReactNode } from "react";
import { saySaving } from "@/app/words/saving";
import { capability } from "@/domain/oism3/capability";
import type { MetricType } from "@/domain/oism3/model";
import { AnswerLayout } from "@/ui/layouts";
import { LevelMark } from "@/ui/level-mark";
import { Body } from "@/ui/page";
import { SaveState } from "@/ui/save-state";
import { StepBar } from "@/ui/step-bar";
import { CarriedMark } from "../../files/carried-mark";
import { Conflicts } from "../../saving/conflicts";
import { KeptChanges } from "../../saving/kept-changes";
import { Undo } from "../../saving/undo";
import { useAnswers } from "../../saving/use-answers";
import type { Answering, ScreenView } from "./answering";
import { CapabilityReading } from "./capability-reading";
import { MetricQuestions } from "./metric-questions";
import { ProcessQuestions } from "./process-questions";
import { ScopeQuestion } from "./scope-question";

type ProcessScreenProps = {
  personId: string;
  view: ScreenView;
  /** For who may change nothing here: the answers as text, and why. */
  read: { answers: ReactNode; foot: string } | null;
  rail: ReactNode;
  /** Below the reading. */
  below?: ReactNode;
  define?: MetricType | null;
};

/** One process: its questions, what they add up to as one answers, and the way to the next. */
export function ProcessScreen({ personId, view, read, rail, below, define = null }: ProcessScreenProps) {
  const { assessment, process, levels, needed } = view;
  const { store, snapshot } = useAnswers({
    personId,
    assessmentId: assessment.id,
    confirmed: { [process.id]: { answer: view.answer, versions: view.versions } },
    status: view.unlocked.length > 0 ? "draft" : assessment.status,
  });
  const answer = read ? view.answer : (snapshot.answers[process.id] ?? {});
  const answering: Answering = {
    locked: (!view.mayAnswer && view.unlocked.length === 0) || snapshot.locked !== null,
    lockedAt: (field) => snapshot.locked !== null || !(view.mayAnswer || view.unlocked.includes(field)),
    change: (field, value) => store.change(process.id, field, value),
  };
  const applicable = answer.applicable !== false;
  const reading = capability(levels, answer);
  return (
    <>
      <Body>
        <Conflicts conflicts={snapshot.conflicts} settle={store.settle} />
        <KeptChanges kept={snapshot.kept} store={store} />
        {view.carried !== null && JSON.stringify(answer) === JSON.stringify(view.answer) && (
          <CarriedMark
            assessmentId={assessment.id}
            process={process.id}
            from={view.carried}
            mayConfirm={view.mayAnswer}
          />
        )}
        <AnswerLayout
          rail={rail}
          readingLabel="Derived capability"
          reading={<CapabilityReading {...{ levels, answer, needed }} />}
          below={below}
        >
          {read?.answers ?? (
            <>
              <ScopeQuestion {...{ answer, answering }} />
              {applicable && <ProcessQuestions {...{ answer, answering }} />}
              {applicable && (
                <MetricQuestions {...{ answer, answering }} suggested={process.metrics} define={define} />
              )}
            </>
          )}
        </AnswerLayout>
      </Body>
      <StepBar previous={stepTo(view, "previous")} next={stepTo(view, "next")}>
        {read ? (
          <span>{read.foot}</span>
        ) : (
          <>
            <SaveState {...saySaving(snapshot.saving)} />
            <Undo process={process.id} store={store} snapshot={snapshot} locked={answering.locked} />
          </>
        )}
        {applicable && (
          <span className="long">
            <LevelMark lower={reading.lower} upper={reading.upper} />
          </span>
        )}
      </StepBar>
    </>
  );
}

function stepTo({ assessment, ...view }: ScreenView, way: "previous" | "next") {
  const process = view[way];
  if (process === null) return undefined;
  return {
    href: `/assessments/${assessment.id}/processes/${process.id}`,
    code: process.id,
    name: process.name,
    label: way === "previous" ? "Previous process" : "Next process",
  };
}
