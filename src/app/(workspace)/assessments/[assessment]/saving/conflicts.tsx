"use client";
import { sayField, sayValue } from "@/app/words/fields";
import { Button } from "@/ui/button";
import { Acts } from "@/ui/link-button";
import { Alarm } from "@/ui/notices";
import type { Conflict } from "./answer-state";

type ConflictsProps = {
  conflicts: readonly Conflict[];
  settle: (conflict: Conflict, stands: "mine" | "theirs") => void;
};

/** Two people changed one answer: both values stand here until one is chosen. */
export function Conflicts({ conflicts, settle }: ConflictsProps) {
  return conflicts.map((conflict) => (
    <Alarm
      key={`${conflict.process} ${conflict.field}`}
      title={`Somebody changed this answer while you did: ${conflict.process}, ${sayField(conflict.field)}.`}
    >
      <p>
        {conflict.by || "Somebody"} set it to {sayValue(conflict.field, conflict.theirs)}. Yours says{" "}
        {sayValue(conflict.field, conflict.mine)}. Nothing is lost: choose which one stands.
      </p>
      <Acts>
        <Button onClick={() => settle(conflict, "mine")}>Keep mine</Button>
        <Button onClick={() => settle(conflict, "theirs")}>Take theirs</Button>
      </Acts>
    </Alarm>
  ));
}
