import { sayBounds } from "@/app/words/result";
import { sayGround } from "@/app/words/verified-ground";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { Note } from "@/ui/words";

/** The maturity that is declared and the one that is verified so far, side by side and never averaged. */
export function Beside({ head: { progress, ground, outcome } }: { head: AppraisalHead }) {
  const verified = { lower: progress.verifiedLower, upper: progress.verifiedUpper };
  const appraised = verified.lower !== null;
  return (
    <Figure
      heading={
        appraised
          ? `Declared is maturity ${sayBounds(progress)}, verified ${outcome === null ? "so far " : ""}${sayBounds(verified)}.`
          : `Declared is maturity ${sayBounds(progress)}; nothing of it is verified now.`
      }
      note="What is accepted stands, what is rejected counts as no, and what is not yet weighed as unknown."
    >
      <DataTable
        caption="Maturity, declared and verified"
        quiet
        heads={[{ label: "Maturity" }, { label: "Level" }]}
        rows={[
          { key: "declared", cells: ["Declared", <LevelMark key="level" {...progress} />] },
          ...(appraised
            ? [{ key: "verified", cells: ["Verified", <LevelMark key="level" {...verified} />] }]
            : []),
        ]}
      />
      {appraised && ground.returned.length > 0 && <Note>{sayGround(ground)}</Note>}
    </Figure>
  );
}
