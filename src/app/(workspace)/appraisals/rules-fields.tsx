"use client";
import type { FormState } from "@/app/action";
import { coverageNames, rulesetNames } from "@/app/words/cmmi";
import { type CoverageMode, coverageModes } from "@/domain/cmmi/coverage-model";
import { type Ruleset, rulesets } from "@/domain/cmmi/model";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { TextArea } from "@/ui/text-field";

type RulesFieldsProps = {
  state: FormState;
  initial: { ruleset: Ruleset; coverage: CoverageMode; target: number; purpose: string };
};

/** By which rules, how far it must be covered, to which level, and what for. */
export function RulesFields({ state, initial }: RulesFieldsProps) {
  const { written, faults } = state;
  return (
    <Fields>
      <SelectField
        id="ruleset"
        name="ruleset"
        label="Rule set"
        hint="Both are encoded from the published methods."
        options={rulesets.map((value) => ({ value, label: rulesetNames[value] }))}
        defaultValue={written.ruleset ?? initial.ruleset}
        fault={faults.ruleset}
      />
      <SelectField
        id="coverage"
        name="coverage"
        label="Coverage"
        hint="Lite is ours, for a self-assessment."
        options={coverageModes.map((value) => ({ value, label: coverageNames[value] }))}
        defaultValue={written.coverage ?? initial.coverage}
        fault={faults.coverage}
      />
      <SelectField
        id="target"
        name="target"
        label="Appraised up to level"
        hint="3 asks for GG 3 as well as GG 2."
        options={["2", "3"].map((value) => ({ value, label: value }))}
        defaultValue={written.target ?? String(initial.target)}
        fault={faults.target}
      />
      <TextArea
        id="purpose"
        name="purpose"
        label="What it is for"
        defaultValue={written.purpose ?? initial.purpose}
        fault={faults.purpose}
        maxLength={4000}
      />
    </Fields>
  );
}
