import { nameOf } from "@/app/words/capability";
import { sayBounds } from "@/app/words/result";
import type { ProcessToWeigh } from "@/server/queries/weighings";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";

/** The capability declared and the one verified, as pairs; never averaged. */
export function LevelsBeside({ view }: { view: ProcessToWeigh }) {
  const { declared, verified, line } = view;
  const rows = [
    { key: "Declared", bounds: declared },
    { key: "Verified", bounds: verified },
  ];
  return (
    <Figure
      heading={headingOf(view)}
      level={3}
      note={line ? `${line.weighed} of ${line.toWeigh} weighed.` : undefined}
    >
      <DataTable
        caption="Capability, declared and verified"
        quiet
        heads={[{ label: "Capability" }, { label: "Level" }]}
        rows={rows.map(({ key, bounds }) => ({
          key,
          cells: [
            key,
            bounds === null ? (
              "not applicable"
            ) : (
              <LevelMark key="level" lower={bounds.lower} upper={bounds.upper} label={sayBounds(bounds)} />
            ),
          ],
        }))}
      />
    </Figure>
  );
}

function headingOf({ verified, levels }: ProcessToWeigh): string {
  if (verified === null) return "It is left out, and that is accepted.";
  const certain = nameOf(levels, verified.lower);
  if (verified.lower === verified.upper) return `${certain} is verified.`;
  return `${certain} is verified, ${nameOf(levels, verified.upper)} possible.`;
}
