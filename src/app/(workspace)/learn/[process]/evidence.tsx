import type { ProcessPage } from "@/server/queries/catalogue-process";
import { Halves } from "@/ui/layouts";
import { StateMark } from "@/ui/state-mark";
import { Passage } from "../passage";

/** What would convince an appraiser, and what would not. */
export function Evidence({ process }: { process: ProcessPage }) {
  const { guidance, bodyProvenance } = process;
  return (
    <Halves>
      <Passage heading="Evidence that is enough" origin={bodyProvenance}>
        <Pieces texts={guidance.sufficient} state="held" />
      </Passage>
      <Passage heading="Evidence that is not" origin={bodyProvenance}>
        <Pieces texts={guidance.insufficient} state="lacking" />
      </Passage>
    </Halves>
  );
}

function Pieces({ texts, state }: { texts: readonly string[]; state: "held" | "lacking" }) {
  return (
    <ul className="pieces">
      {texts.map((text) => (
        <li key={text}>
          <StateMark state={state} />
          {text}
        </li>
      ))}
    </ul>
  );
}
