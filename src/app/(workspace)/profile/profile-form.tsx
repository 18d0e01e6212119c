"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { formLabels } from "@/app/words/forms";
import { themeNames } from "@/app/words/themes";
import { isTheme, themes } from "@/domain/theme";
import type { Profile } from "@/server/queries/profile";
import { Button } from "@/ui/button";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";
import { FormFaults } from "../assessments/form-faults";
import { BothVersions } from "../both-versions";
import { changeOwnProfile } from "./actions";
import { TimeZoneField } from "./time-zone-field";

export function ProfileForm({ profile }: { profile: Profile }) {
  const [state, run, pending] = useActionState(changeOwnProfile, untried);
  const { name, theme, timeZone, timeZones, shortcuts, version } = profile;
  // After a refusal what was written stands again; otherwise what is kept.
  const kept = state.attempt === 0 || state.done;
  const written = (field: string, value: string) => (kept ? value : (state.written[field] ?? value));
  return (
    <form action={run} className="narrow" noValidate>
      {state.standing === undefined ? (
        <FormFaults state={state} />
      ) : (
        <BothVersions state={state} at="/profile" label={ownField} say={sayOwn} />
      )}
      <input type="hidden" name="version" value={state.standing?.version ?? version} />
      <TextField
        key={`name ${state.attempt} ${version}`}
        id="name"
        name="name"
        label="Name"
        autoComplete="name"
        defaultValue={written("name", name)}
        fault={state.faults["name"]}
        width="whole"
      />
      <SelectField
        key={`theme ${state.attempt} ${version}`}
        id="theme"
        name="theme"
        label="Theme"
        options={themes.map((value) => ({ value, label: themeNames[value] }))}
        defaultValue={written("theme", theme)}
        fault={state.faults["theme"]}
        width="whole"
      />
      <TimeZoneField
        key={`zone ${state.attempt} ${version}`}
        zones={timeZones}
        kept={written("timeZone", timeZone)}
        fault={state.faults["timeZone"]}
      />
      <CheckField
        key={`shortcuts ${state.attempt} ${version}`}
        id="shortcuts"
        name="shortcuts"
        label={formLabels.shortcuts}
        hint="Single keys answer a question or lead to the next process. Switch them off if you dictate, or if they get in your way."
        defaultChecked={kept ? shortcuts : "shortcuts" in state.written}
      />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Saving" : "Save the profile"}
      </Button>
      <p role="status">{state.done && "Your profile is saved."}</p>
    </form>
  );
}

const ownField = (field: string) => formLabels[field] ?? field;

function sayOwn(field: string, value: string): string {
  if (field === "theme" && isTheme(value)) return themeNames[value];
  return field === "shortcuts" ? "switched on" : value.replaceAll("_", " ");
}
