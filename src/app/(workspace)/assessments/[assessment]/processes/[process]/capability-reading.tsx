"use client";
import { requirementNames, stateNames } from "@/app/words/answers";
import { list, nameOf, sayCapability, sayNext } from "@/app/words/capability";
import type { Answer } from "@/domain/oism3/answer";
import { capability } from "@/domain/oism3/capability";
import { explain } from "@/domain/oism3/explain";
import { NeedTable } from "@/ui/need-table";
import { Reading } from "@/ui/reading";
import { Scale } from "@/ui/scale";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";
import type { ScreenView } from "./answering";

type CapabilityReadingProps = { levels: ScreenView["levels"]; answer: Answer; needed: number | null };

/** What the answers add up to, and why, while one answers. */
export function CapabilityReading({ levels, answer, needed }: CapabilityReadingProps) {
  if (answer.applicable === false)
    return <p className="say">Not applicable: left out of every requirement, and counted as left out.</p>;
  const read = capability(levels, answer);
  const { lower, upper, practices } = read;
  const label = `Capability ${lower === upper ? lower : `${lower} to ${upper}`}`;
  return (
    <>
      <Reading lower={lower} upper={upper} label={label} />
      <Scale
        lower={lower}
        upper={upper}
        target={needed}
        words={{ label: scaleLabel(levels, lower, upper, needed), target: `Needed ${needed ?? ""}` }}
      />
      <p className="say">{sayCapability(levels, read)}</p>
      <Note>{sayNext(levels, read)}</Note>
      <NeedTable
        caption="What each capability level asks for, on top of the levels below"
        heads={["Level", "Asks for, on top of the level below"]}
        rows={explain(levels, answer).map(({ level, adds }) => ({
          level,
          name: nameOf(levels, level),
          now: level === lower + 1,
          items: adds.map(({ requirement, state }) => ({
            label: requirementNames[requirement],
            state,
            stateLabel: stateNames[state],
          })),
        }))}
      />
      <StateKey
        entries={[
          { state: "held", label: stateNames.held },
          { state: "lacking", label: stateNames.lacking },
          { state: "unknown", label: stateNames.unknown },
        ]}
      />
      <Note>
        {practices.length > 0
          ? `Enables the management practices ${list(practices)} (O-ISM3 2011, Table 2.1).`
          : "Enables no management practice yet (O-ISM3 2011, Table 2.1)."}
      </Note>
    </>
  );
}

function scaleLabel(
  levels: ScreenView["levels"],
  lower: number,
  upper: number,
  needed: number | null,
): string {
  const possible = upper > lower ? ` Possible: ${upper}, ${nameOf(levels, upper)}.` : "";
  const asked = needed === null ? "" : ` Needed for the target: ${needed}.`;
  return `Capability scale 0 to 5. Certain: ${lower}, ${nameOf(levels, lower)}.${possible}${asked}`;
}
