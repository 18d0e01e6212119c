"use client";
import { type ReactNode, useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { weighingNames } from "@/app/words/appraisals";
import type { SubjectToWeigh } from "@/server/queries/weighings";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Faults } from "@/ui/faults";
import { TextArea } from "@/ui/text-field";
import { Unseen } from "@/ui/words";
import { weigh } from "./actions";
import { Declared } from "./declared";
import { Verdict } from "./verdict";

type SubjectFormProps = {
  view: {
    appraisalId: string;
    process: string;
    people: readonly { id: string; name: string }[];
    mayWeigh: boolean;
  };
  weighed: SubjectToWeigh;
  /** Whether a request about it is open: then its thread is where one asks. */
  asked: boolean;
  /** Whether evidence is linked to it. */
  backed: boolean;
  timeZone: string;
  /** The evidence behind it. */
  children: ReactNode;
};

/** One declared answer: what was said of it, its evidence, and the verdict with room for another. */
export function SubjectForm({ view, weighed, asked, backed, timeZone, children }: SubjectFormProps) {
  const [state, run, pending] = useActionState(weigh, untried);
  const { subject, verdict, version, keys } = weighed;
  const name = weighingNames[subject];
  const comment = `comment-${subject}`;
  const unsaid = state.faults.comment;
  const said = state.attempt > 0 && !state.done ? state.written.comment : weighed.comment;
  return (
    <section className="weighing" id={subject} aria-labelledby={`${subject}-name`} tabIndex={-1}>
      <div className="weighing-head">
        <h2 id={`${subject}-name`}>{name}</h2>
        <Verdict weighed={weighed} timeZone={timeZone} />
      </div>
      <Declared weighed={weighed} />
      {children}
      {view.mayWeigh && (
        <form action={run} className="form" noValidate>
          {unsaid === undefined ? (
            <FormFaults state={state} />
          ) : (
            <Faults
              key={state.attempt}
              title="Nothing was recorded."
              faults={[{ field: comment, text: unsaid }]}
            />
          )}
          <input type="hidden" name="appraisalId" value={view.appraisalId} />
          <input type="hidden" name="process" value={view.process} />
          <input type="hidden" name="subject" value={subject} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="request" value={keys.request} />
          <input type="hidden" name="message" value={keys.message} />
          <TextArea
            key={state.attempt}
            id={comment}
            name="comment"
            label={`Your comment on ${name.toLowerCase()}`}
            hint={hintOf(weighed, backed)}
            defaultValue={said ?? ""}
            fault={unsaid}
            maxLength={4000}
          />
          <div className="acts">
            {(backed || !weighed.needsEvidence) && (
              <Button type="submit" name="verdict" value="accepted" pending={pending}>
                {verdict === "accepted" ? "Accept again" : "Accept"} <Unseen>{name}</Unseen>
              </Button>
            )}
            <Button type="submit" name="verdict" value="rejected" pending={pending}>
              Reject <Unseen>{name}</Unseen>
            </Button>
            {!asked && view.people.length > 0 && (
              <>
                <Button type="submit" name="verdict" value="more" pending={pending}>
                  Ask for more <Unseen>about {name}</Unseen>
                </Button>
                <WhomToAsk subject={subject} people={view.people} />
              </>
            )}
          </div>
        </form>
      )}
    </section>
  );
}

/** Whose question it becomes; with nobody to choose from it is said by itself. */
function WhomToAsk({ subject, people }: { subject: string; people: SubjectFormProps["view"]["people"] }) {
  const [only] = people;
  if (people.length === 1) return <input type="hidden" name="toId" value={only?.id} />;
  return (
    <SelectField
      id={`to-${subject}`}
      name="toId"
      label="Asked of"
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function hintOf({ needsEvidence, subject }: SubjectToWeigh, backed: boolean): string {
  if (needsEvidence && !backed)
    return "Nothing is linked to it, and it is accepted on evidence alone. Rejecting and asking need a reason.";
  if (subject === "operation" && !backed) return "Without linked evidence say on what you accept it.";
  return "Rejecting and asking need a reason.";
}
