import { counted } from "@/app/words/counts";
import { sayField, sayValue } from "@/app/words/fields";
import type { FieldChange } from "@/domain/assessment-file/plan";
import { Drawer } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Code } from "@/ui/words";

type FieldChangesProps = {
  process: string;
  name: string;
  fields: readonly FieldChange[];
  open?: boolean;
  /** What the two sides are called. */
  sides?: readonly [string, string];
};

/** Every answer of a process that differs, from what to what. */
export function FieldChanges(props: FieldChangesProps) {
  const { process, name, fields, open = false, sides = ["Now", "From the file"] } = props;
  return (
    <Drawer
      open={open}
      summary={
        <b>
          <Code>{process}</Code> {name}
        </b>
      }
      tally={counted(fields.length, "field", "fields")}
    >
      <DataTable
        caption={`${process}: what differs`}
        quiet
        heads={[{ label: "Question" }, { label: sides[0] }, { label: sides[1] }]}
        rows={fields.map(({ field, from, to }) => ({
          key: field,
          cells: [sayField(field), sayValue(field, from), sayValue(field, to)],
        }))}
      />
    </Drawer>
  );
}
