import { sayRule, valueNames } from "@/app/words/cmmi";
import { type CharacterisationRule, needsWeakness } from "@/domain/cmmi/characterise";
import { type Characterisation, characterisations, type Ruleset } from "@/domain/cmmi/model";
import type { CellPanel } from "@/server/queries/practices";
import { Vessel } from "@/ui/vessel";
import { fills } from "./fills";

type SuggestedProps = {
  panel: CellPanel;
  ruleset: Ruleset;
  value: Characterisation;
  rule: CharacterisationRule;
};

/** The value that follows by the rule, and how far the evidence attached carries it. */
export function Suggested({ panel, ruleset, value, rule }: SuggestedProps) {
  const { links, suggestion, weaknesses } = panel;
  const beyond = isBetter(value, suggestion.possible);
  return (
    <div className="block suggested">
      <span className="value">
        <Vessel fill={fills[value]} />
        {value}
      </span>
      <div>
        <h3>
          {beyond ? "By your answers" : "Suggested"}: {valueNames[value]}
        </h3>
        <p className="note">{sayRule(ruleset, rule, weaknesses)}</p>
        {links === 0 && value !== "NY" && (
          <p className="note">Where too little is attached, coverage is not met and the goal is not rated.</p>
        )}
        {links > 0 && beyond && (
          <p className="note">
            It goes beyond what is attached: all of it accepted, the evidence by itself would give{" "}
            {suggestion.possible}.
          </p>
        )}
        {needsWeakness(value) && weaknesses === 0 && (
          <p className="note">{value} needs a weakness in writing, by R9.</p>
        )}
      </div>
    </div>
  );
}

const isBetter = (one: Characterisation, other: Characterisation): boolean =>
  characterisations.indexOf(one) < characterisations.indexOf(other);
