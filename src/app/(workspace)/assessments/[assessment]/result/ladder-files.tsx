import { stateNames } from "@/app/words/answers";
import { sayClimb } from "@/app/words/result";
import { Downloads } from "@/ui/charts/downloads";
import { fileOf, noteOf } from "./charted";
import type { ResultProps } from "./result-props";

/** The ladder to take along: its levels as columns, with the figures that the page has in its table. */
export function LadderFiles({ head, result, verified }: ResultProps) {
  const { rungs } = result;
  const target = rungs.findIndex(({ level }) => level === head.target);
  const counts = (of: "held" | "unknown" | "lacking") => rungs.map((rung) => rung[of]);
  return (
    <Downloads
      drawing={{
        kind: "columns",
        labels: rungs.map(({ level, held, asked }) => `${level}\n${held} of ${asked}`),
        axis: "Maturity, and how many of the processes that it asks for meet it",
        ...(target < 0 ? {} : { string: { at: target, text: `Target ${head.target}` } }),
        series: [
          { name: "process meets the level", mark: "reading", values: counts("held") },
          { name: stateNames.unknown, mark: "possible", values: counts("unknown") },
          { name: "does not meet it", mark: "lacking", values: counts("lacking") },
        ],
      }}
      words={{
        heading: sayClimb(result),
        note: noteOf(head, verified),
        picture: "the ladder as a picture",
        figures: "the ladder as figures",
      }}
      file={fileOf(head, "maturity")}
      heads={[
        "Maturity",
        "Capability asked",
        "Asked for",
        "Meet it",
        "Unknown",
        "Do not",
        "Left out",
        ...(verified ? ["Verified to meet it"] : []),
      ]}
      rows={rungs.map((rung) => [
        rung.level,
        rung.minimumCapability,
        rung.asked,
        rung.held,
        rung.unknown,
        rung.lacking,
        rung.leftOut,
        ...(verified ? [verified.rungs.find(({ level }) => level === rung.level)?.held ?? null] : []),
      ])}
    />
  );
}
