import { Question } from "@/ui/answer-control";
import { AnswerLayout } from "@/ui/layouts";
import { NeedTable } from "@/ui/need-table";
import { Rail, type RailGroup } from "@/ui/rail";
import { RailAcross } from "@/ui/rail-across";
import { Reading } from "@/ui/reading";
import { Scale } from "@/ui/scale";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";
import { four } from "./stops";

const groups: readonly RailGroup[] = [
  { name: "Generic", tally: "3 of 3", marks: marks("GP", 3, 3) },
  { name: "Strategic", tally: "4 of 4", marks: marks("SSP", 4, 4) },
  { name: "Operational", tally: "4 of 9", marks: marks("OSP", 9, 4) },
];

function marks(code: string, count: number, answered: number) {
  return Array.from({ length: count }, (_, index) => ({
    key: `${code}-${index + 1}`,
    label: `${code}-${index + 1}`,
    href: `/answer/${code}-${index + 1}`,
    answered: index < answered,
    here: code === "OSP" && index === 0,
  }));
}

const progress = {
  label: "Progress: 11 of 16 answered.",
  groups,
  tally: "11 of 16",
  what: "processes answered",
};

/** The screen on which one answers: rail, question, reading. */
export function Answering() {
  return (
    <AnswerLayout
      rail={
        <>
          <Rail {...progress} here="OSP-1, here">
            <a href="/all">All processes</a>
          </Rail>
          <RailAcross {...progress}>
            <a href="/all">All processes</a>
          </RailAcross>
        </>
      }
      readingLabel="Derived capability"
      reading={
        <>
          <Reading lower={1} upper={3} label="Derived capability: 1 to 3" />
          <Scale
            lower={1}
            upper={3}
            target={5}
            words={{ label: "Capability scale 0 to 5. Certain: 1. Possible: 3.", target: "Needed 5" }}
          />
          <p className="say">Initial for certain, Defined if unavailability is measured.</p>
          <Note>One unknown answer holds two levels.</Note>
          <NeedTable
            caption="What each level asks for"
            heads={["Level", "Asks for, on top of the level below"]}
            rows={[
              {
                level: 1,
                name: "Initial",
                items: [{ label: "Operated", state: "held", stateLabel: "held" }],
              },
              {
                level: 2,
                name: "Managed",
                now: true,
                items: [
                  { label: "Activity", state: "held", stateLabel: "held" },
                  { label: "Scope", state: "held", stateLabel: "held" },
                  { label: "Unavailability", state: "unknown", stateLabel: "unknown" },
                  { label: "Effectiveness", state: "held", stateLabel: "held" },
                ],
              },
              {
                level: 4,
                name: "Controlled",
                items: [{ label: "Quality", state: "lacking", stateLabel: "not held" }],
              },
            ]}
          />
          <StateKey
            entries={[
              { state: "held", label: "held" },
              { state: "lacking", label: "not held" },
              { state: "unknown", label: "unknown" },
              { state: "not-applicable", label: "not applicable" },
            ]}
          />
        </>
      }
    >
      <Question legend="Activity" what="Number of patches." stops={four} name="measured" defaultValue="yes" />
    </AnswerLayout>
  );
}
