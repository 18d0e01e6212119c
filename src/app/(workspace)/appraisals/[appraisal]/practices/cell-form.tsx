"use client";
import { type ReactNode, useActionState, useState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import type { FormState } from "@/app/action";
import { untried } from "@/app/form-state";
import { sayUnbacked } from "@/app/words/backing";
import { adequate, type Question, questionsOf, questionWords, valueNames } from "@/app/words/cmmi";
import { canBeYes } from "@/domain/cmmi/backing";
import { characterise, choicesAt } from "@/domain/cmmi/characterise";
import type { InstanceInputs } from "@/domain/cmmi/inputs";
import { type Characterisation, characterisations, type Ruleset } from "@/domain/cmmi/model";
import type { CellPanel, InHand } from "@/server/queries/practices";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { Pick } from "@/ui/pick";
import { TextArea } from "@/ui/text-field";
import { characterise as act } from "./actions";
import { fills } from "./fills";
import { practiceHref, type Show } from "./hrefs";
import { inputsFrom, isYes } from "./inputs";
import { OpenAgainForm } from "./open-again-form";
import { Suggested } from "./suggested";
import { YesNo } from "./yes-no";

export type Cell = { appraisalId: string; area: string; practice: string; instanceId: string };
type CellFormProps = {
  cell: Cell;
  panel: CellPanel;
  ruleset: Ruleset;
  may: boolean;
  next: InHand | null;
  show: Show;
  /** Who recorded it, and when. */
  recorded: ReactNode;
  /** The findings, which have forms of their own. */
  children: ReactNode;
};

/** What the evidence is judged to be, the value that follows by the rule, and the one that is chosen. */
export function CellForm({ cell, panel, ruleset, may, next, show, recorded, children }: CellFormProps) {
  const [state, run, pending] = useActionState(act, untried);
  const [own, setOwn] = useState(() => firstOwn(ruleset, state));
  const [picked, setPicked] = useState(() => firstPicked(panel, state));
  const [reason, setReason] = useState(state.written.reason ?? panel.recorded?.reason ?? "");
  // What nobody answered here goes on following the evidence, as it is attached and weighed.
  const inputs = inputsFrom(ruleset, (question) => own[question] ?? isYes(panel.inputs, question));
  const now: InstanceInputs = { ...inputs, weaknesses: panel.weaknesses };
  const { value: suggested, rule } = characterise(now);
  const allowed = choicesAt(now);
  const value = picked !== null && allowed.includes(picked) ? picked : suggested;
  const answer = (question: Question) => (yes: boolean) => setOwn({ ...own, [question]: yes });
  return (
    <>
      <form action={run} id="cell" noValidate>
        <FormFaults state={state} />
        <Hidden {...{ cell, next, show }} version={panel.recorded?.version ?? 0} offered={suggested} />
        <div className="block">
          <h3>What the evidence is judged to be</h3>
          <div className="asked">
            {questionsOf[ruleset].map((question) => (
              <YesNo
                key={question}
                legend={questionWords[question]}
                name={question}
                value={isYes(inputs, question)}
                onChange={answer(question)}
                disabled={!may}
                onlyNo={isUnbacked(panel, question) && !isYes(panel.inputs, question)}
              />
            ))}
          </div>
          <Unbacked {...{ panel, ruleset, may }} />
          <p className="note">{adequate}</p>
        </div>
        <Suggested {...{ panel, ruleset, rule }} value={suggested} />
        <div className="block">
          <Pick
            legend="Chosen value"
            name="value"
            options={characterisations.map((one) => ({
              value: one,
              fill: fills[one],
              name: valueNames[one],
              disabled: !may || !allowed.includes(one),
            }))}
            value={value}
            onChange={setPicked}
          />
          {may && (
            <TextArea
              id="reason"
              name="reason"
              label={
                value === suggested
                  ? "Reason, if there is something to say"
                  : "Reason, because it differs from the suggestion"
              }
              rows={2}
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              fault={state.faults.reason}
            />
          )}
          {!may && panel.recorded?.reason && <p className="note">{panel.recorded.reason}</p>}
        </div>
      </form>
      {children}
      {may && (
        <div className="acts">
          <Button kind="first" type="submit" form="cell" pending={pending}>
            Record {value}
          </Button>
          {next && (
            <Button type="submit" form="cell" name="onwards" value="next" pending={pending}>
              Record and go on
            </Button>
          )}
          {next && (
            <Link href={practiceHref(cell.appraisalId, cell.area, next, show)} scroll={false}>
              Next open cell
            </Link>
          )}
        </div>
      )}
      <p className="note" role="status">
        {pending ? "Recording" : recorded}
      </p>
      {may && panel.recorded && <OpenAgainForm cell={cell} version={panel.recorded.version} />}
    </>
  );
}

type HiddenProps = Pick<CellFormProps, "cell" | "next" | "show"> & { version: number; offered: string };

function Hidden({ cell, next, show, version, offered }: HiddenProps) {
  const then = next?.kind === "cell" ? next : { practice: "", instanceId: "" };
  const fields = {
    ...cell,
    version,
    show,
    offered,
    nextPractice: then.practice,
    nextInstance: then.instanceId,
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** Why some questions take no yes, and what becomes of a yes that was recorded before its evidence went. */
function Unbacked({ panel, ruleset, may }: Pick<CellFormProps, "panel" | "ruleset" | "may">) {
  const unbacked = questionsOf[ruleset].filter((question) => isUnbacked(panel, question));
  const recorded = unbacked.some((question) => isYes(panel.inputs, question));
  if (unbacked.length === 0 || !(may || recorded)) return null;
  return <p className="note">{sayUnbacked(unbacked, recorded)}</p>;
}

/** Nothing here can back a yes (R1); one that was recorded before stays until it is recorded again. */
const isUnbacked = ({ backing }: CellPanel, question: Question): boolean =>
  question !== "stageReached" && !canBeYes(question, backing);

type Own = Partial<Record<Question, boolean>>;

/** What was sent and refused; nothing else is the reader's own yet. */
function firstOwn(ruleset: Ruleset, { written, done }: FormState): Own {
  if (done || written.stageReached === undefined) return {};
  return Object.fromEntries(questionsOf[ruleset].map((question) => [question, written[question] === "yes"]));
}

/** An own value stands; one that was the rule's goes on following the rule. */
function firstPicked({ recorded }: CellPanel, { written, done }: FormState): Characterisation | null {
  const sent = characterisations.find((value) => value === written.value && value !== written.offered);
  if (!done && sent !== undefined) return sent;
  return recorded !== null && recorded.value !== recorded.suggested ? recorded.value : null;
}
