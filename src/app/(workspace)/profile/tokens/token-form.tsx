"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { sayMoment } from "@/app/words/dates";
import { scopeNames, scopeNotes } from "@/app/words/tokens";
import { scopes, tokenDays } from "@/domain/scope";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { FieldNotes } from "@/ui/field";
import { Notice } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { FormFaults } from "../../assessments/form-faults";
import { make, type TokenState } from "./actions";

/** Makes a token, and shows it this once. */
export function TokenForm({ timeZone }: { timeZone: string }) {
  const [state, run, pending] = useActionState<TokenState, FormData>(make, untried);
  const { made, faults } = state;
  const written = state.done ? {} : state.written;
  return (
    <form action={run} className="form" key={state.done ? state.attempt : "form"}>
      <FormFaults state={state} />
      {made && (
        <Notice title="Your token, shown this once">
          <p className="secret">{made.secret}</p>
          <Note>
            Keep it where the program keeps its secrets, and give it to nobody else. It holds until{" "}
            {sayMoment(made.expiresAt, timeZone)}.
          </Note>
        </Notice>
      )}
      <TextField
        id="name"
        name="name"
        label="Name"
        hint="So that you know it again: the program, and where it runs."
        maxLength={80}
        defaultValue={written["name"]}
        fault={faults["name"]}
        width="whole"
      />
      <fieldset
        id="scopes"
        tabIndex={-1}
        className={faults["scopes"] ? "field wrong" : "field"}
        aria-describedby={faults["scopes"] ? "scopes-fault" : undefined}
      >
        <legend>What it may do</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            id={`scope-${scope}`}
            name={`scope-${scope}`}
            label={scopeNames[scope]}
            hint={scopeNotes[scope]}
            defaultChecked={`scope-${scope}` in written}
          />
        ))}
        <FieldNotes id="scopes" fault={faults["scopes"]} />
      </fieldset>
      <TextField
        id="days"
        name="days"
        type="number"
        min={1}
        max={tokenDays.most}
        label="For how many days"
        hint={`${tokenDays.most} at most.`}
        defaultValue={written["days"] ?? tokenDays.usual}
        fault={faults["days"]}
      />
      <Button kind="first" type="submit" pending={pending}>
        Make the token
      </Button>
    </form>
  );
}
