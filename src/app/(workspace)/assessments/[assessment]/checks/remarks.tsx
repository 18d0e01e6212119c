import Link from "next/link";
import { sayKind, sayRemark } from "@/app/words/checks";
import type { RemarkCode } from "@/domain/oism3/quality";
import type { NamedRemark } from "@/server/queries/checks";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Code } from "@/ui/words";
import { remarkHref } from "./remark-href";

type RemarksProps = { id: string; code: RemarkCode; remarks: readonly NamedRemark[] };

/** The remarks of one kind, each a link to where it is put right. */
export function Remarks({ id, code, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  const heading = sayKind(code, remarks.length);
  return (
    <Figure heading={heading}>
      <DataTable
        caption={heading}
        quiet
        even
        heads={[{ label: "Where" }, { label: "What to add" }]}
        rows={remarks.map((remark) => ({
          key: `${remark.process} ${remark.field}`,
          cells: [<Place key="place" id={id} remark={remark} />, sayRemark(remark)],
        }))}
      />
    </Figure>
  );
}

function Place({ id, remark }: { id: string; remark: NamedRemark }) {
  return (
    <Link href={remarkHref(id, remark)}>
      {remark.process === null ? "The assessment" : <Code>{remark.process}</Code>} {remark.name}
    </Link>
  );
}
