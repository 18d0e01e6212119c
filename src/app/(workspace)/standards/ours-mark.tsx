import { originNames } from "@/app/words/origins";
import { Unseen } from "@/ui/words";

/** Beside what is not the standard's own: ours, or the original proposal's. */
export function OursMark({ kind = "ours" }: { kind?: "ours" | "seed" }) {
  return (
    <span className={`origin ${kind}`}>
      <Unseen>Source: </Unseen>
      {originNames[kind]}
    </span>
  );
}
