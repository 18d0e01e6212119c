"use client";
import { useActionState } from "react";
import { BothVersions } from "@/app/(workspace)/both-versions";
import { untried } from "@/app/form-state";
import { profileField, sayProfileValue } from "@/app/words/profiles";
import type { ProfileView } from "@/server/queries/profiles";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { Figure } from "@/ui/figure";
import { Acts, LinkButton } from "@/ui/link-button";
import { TextArea, TextField } from "@/ui/text-field";
import { save } from "../../actions";
import { ProfileFaults } from "../../profile-faults";
import { PlaceTables } from "./place-tables";
import { fieldOf } from "./profile-fields";
import { profileValues } from "./profile-values";

/** A whole profile as one form: what it is called, what each level asks, and which level adds each process. */
export function ProfileForm({ profile }: { profile: ProfileView }) {
  const [state, run, pending] = useActionState(save, untried);
  const field = fieldOf(state);
  const initial = profileValues(profile);
  return (
    <form action={run} noValidate>
      {state.standing === undefined ? (
        <ProfileFaults state={state} />
      ) : (
        <BothVersions
          {...{ state, label: profileField, say: sayProfileValue }}
          at={`/profiles/${profile.id}/edit`}
        />
      )}
      <input type="hidden" name="id" value={profile.id} />
      <input type="hidden" name="version" value={state.standing?.version ?? profile.version} />
      <div key={state.attempt}>
        <Fields>
          <TextField {...field("name", profile.name)} label="Name" width="half" maxLength={200} />
          <TextArea
            {...field("note", profile.note)}
            label="Note"
            hint="Where it comes from, and why it asks what it asks."
            maxLength={4000}
          />
        </Fields>
        <Figure heading="What each level asks" note="A level asks at least what the level below it asks.">
          <Fields>
            {levels.map((level) => (
              <SelectField
                key={level}
                {...field(`minimum-${level}`, initial[`minimum-${level}`] ?? "")}
                label={`Level ${level}`}
                options={[
                  ...(level === 1 ? [] : [{ value: "", label: "No such level" }]),
                  ...profile.capability.map((it) => ({
                    value: String(it.level),
                    label: `Capability ${it.level} ${it.name}`,
                  })),
                ]}
              />
            ))}
          </Fields>
        </Figure>
        <PlaceTables processes={profile.processes} field={field} />
      </div>
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Saving" : "Save the profile"}
        </Button>
        <LinkButton kind="plain" href={`/profiles/${profile.id}`}>
          Leave it as it was
        </LinkButton>
      </Acts>
    </form>
  );
}

const levels = [1, 2, 3, 4, 5];
