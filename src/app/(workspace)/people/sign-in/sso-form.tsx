"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { SignInSettings } from "@/server/queries/securing";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { Notice } from "@/ui/notices";
import { TextArea, TextField } from "@/ui/text-field";
import { FormFaults } from "../../assessments/form-faults";
import { setSso } from "./actions";

/** The secret is written in and never shown again. */
export function SsoForm({ sso, usualScopes }: { sso: SignInSettings["sso"]; usualScopes: string }) {
  const [state, run, pending] = useActionState(setSso, untried);
  const kept = state.attempt === 0 || state.done;
  const field = (name: string, value: string) => ({
    id: name,
    name,
    defaultValue: kept ? value : (state.written[name] ?? value),
    fault: state.faults[name],
    width: "whole" as const,
  });
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      {state.done && <Notice title="It is set. Try it in another browser before you rely on it." />}
      <input type="hidden" name="version" value={sso?.version ?? 0} />
      <TextField
        {...field("issuer", sso?.issuer ?? "")}
        type="url"
        label="Issuer"
        hint="As the provider writes it, https:// included."
      />
      <TextField {...field("clientId", sso?.clientId ?? "")} label="Client id" autoComplete="off" />
      <TextField
        id="secret"
        name="secret"
        type="password"
        label="Client secret"
        autoComplete="off"
        hint={sso === null ? "From the provider; kept sealed." : "Leave it empty to keep the one there is."}
        fault={state.faults["secret"]}
        width="whole"
      />
      <TextField
        {...field("providerScopes", sso?.scopes ?? usualScopes)}
        label="Scopes to ask for"
        hint="Some providers tell groups only under a scope of its own: groups, for one."
        autoComplete="off"
      />
      <TextField {...field("groupClaim", sso?.groupClaim ?? "groups")} label="Claim that names the groups" />
      <TextArea
        {...field("groups", sso?.groups ?? "")}
        label="What groups may do"
        hint="One a line: isms-owners: contributor, executive @ Plant Olten. The group * is everybody. Left empty, roles are given by hand."
        rows={5}
      />
      <CheckField
        id="enabled"
        name="enabled"
        label="People may sign in this way"
        defaultChecked={sso?.enabled ?? true}
      />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Asking the provider" : "Set it"}
      </Button>
    </form>
  );
}
