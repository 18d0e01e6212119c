"use client";
import { type ReactNode, useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { MaterialKind } from "@/domain/cmmi/material";
import type { MaterialLine } from "@/server/queries/material";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { change, remove, replace, turn } from "./actions";
import { HiddenFields } from "./hidden-fields";

export type Place = { area: string; practice: string; kind: MaterialKind };
type TextProps = { line: MaterialLine; place: Place; may: boolean; origin: ReactNode };

/** One text with whose it is: said in other words, switched off, or given back as it was shipped. */
export function Text({ line, place, may, origin }: TextProps) {
  const { text, shipped, own, off } = line;
  return (
    <li className={off ? "off" : undefined}>
      <p className="inline">
        {text} {origin} {off && <b>switched off</b>}
      </p>
      {shipped !== null && own?.replaces && <p className="note">Shipped: {shipped.text}</p>}
      {may && (
        <details>
          <summary>
            Change this <span className="vh">{text}</span>
          </summary>
          <Wording {...{ line, place }} />
          <span className="acts">
            {shipped !== null && (
              <Turning {...{ place, off }} position={shipped.position} version={own?.version ?? 0} />
            )}
            {own !== null && (own.replaces || shipped === null) && (
              <Removing
                id={own.id}
                version={own.version}
                label={shipped === null ? "Remove it" : "Shipped text again"}
              />
            )}
          </span>
        </details>
      )}
    </li>
  );
}

function Wording({ line, place }: Pick<TextProps, "line" | "place">) {
  const { text, shipped, own } = line;
  const [state, run, pending] = useActionState(shipped === null ? change : replace, untried);
  const version = own?.version ?? 0;
  const fields =
    shipped === null ? { id: own?.id ?? "", version } : { ...place, shipped: shipped.position, version };
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={{ ...state, faults: {} }} />
      <HiddenFields fields={fields} />
      <TextArea
        key={state.attempt}
        id={`text-${place.kind}-${own?.id ?? shipped?.position}`}
        name="text"
        label="In your words"
        defaultValue={state.done ? text : (state.written.text ?? text)}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save"}
      </Button>
    </form>
  );
}

type TurningProps = { place: Place; position: number; version: number; off: boolean };

function Turning({ place, position, version, off }: TurningProps) {
  const [state, run, pending] = useActionState(turn, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      <HiddenFields fields={{ ...place, shipped: position, version, off: off ? "no" : "yes" }} />
      <Button kind="plain" type="submit" pending={pending}>
        {off ? "Switch it on" : "Switch it off"}
      </Button>
    </form>
  );
}

function Removing({ id, version, label }: { id: string; version: number; label: string }) {
  const [state, run, pending] = useActionState(remove, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      <HiddenFields fields={{ id, version }} />
      <Button kind="plain" type="submit" pending={pending}>
        {label}
      </Button>
    </form>
  );
}
