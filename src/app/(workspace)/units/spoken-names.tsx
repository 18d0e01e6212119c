import { counted } from "@/app/words/counts";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";

/** What assessments call their unit before somebody keeps one of that name. */
export function SpokenNames({ names }: { names: readonly { name: string; assessments: number }[] }) {
  return (
    <Figure
      heading={`Assessments speak of ${counted(names.length, "unit", "units")} that ${names.length === 1 ? "is" : "are"} not kept here.`}
      note="Add a unit of that name, and its assessments belong to it."
    >
      <DataTable
        caption="Names that assessments give and no unit has"
        quiet
        heads={[{ label: "Name" }, { label: "Assessments", align: "right" }]}
        rows={names.map(({ name, assessments }) => ({ key: name, cells: [name, assessments] }))}
      />
    </Figure>
  );
}
