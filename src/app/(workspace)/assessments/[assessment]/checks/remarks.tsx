import { sayKind } from "@/app/words/checks";
import type { RemarkCode } from "@/domain/oism3/quality";
import type { NamedRemark } from "@/server/queries/checks";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Acts, LinkButton } from "@/ui/link-button";
import { Code } from "@/ui/words";
import { Asked } from "./asked";
import { remarkHref } from "./remark-href";

type RemarksProps = { id: string; code: RemarkCode; remarks: readonly NamedRemark[] };

/** The remarks of one kind, a row for each process, each a link to where it is put right. */
export function Remarks({ id, code, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  const heading = sayKind(code, remarks.length);
  const processes = [...new Set(remarks.map(({ process }) => process))];
  return (
    <Figure heading={heading}>
      {code === "owner-missing" && (
        <Acts>
          <LinkButton href={`/assessments/${id}/assign?show=unassigned`}>Assign them together</LinkButton>
        </Acts>
      )}
      <DataTable
        caption={heading}
        quiet
        even
        heads={[{ label: "Where" }, { label: "What to add" }]}
        rows={processes.map((process) => {
          const ofIt = remarks.filter((remark) => remark.process === process);
          return {
            key: process ?? "",
            cells: [
              <Place key="place" id={id} remarks={ofIt} />,
              <Asked key="asked" id={id} remarks={ofIt} />,
            ],
          };
        })}
      />
    </Figure>
  );
}

function Place({ id, remarks: [first] }: { id: string; remarks: readonly NamedRemark[] }) {
  if (first === undefined) return null;
  return (
    <Link href={remarkHref(id, first)}>
      {first.process === null ? "The assessment" : <Code>{first.process}</Code>} {first.name}
    </Link>
  );
}
