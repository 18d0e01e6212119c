import type { Metadata } from "next";
import { found } from "@/app/found";
import { counted } from "@/app/words/counts";
import { sayBounds } from "@/app/words/result";
import { type ProcessAcross, readProcessAcross } from "@/server/queries/process-map";
import { requireSession } from "@/server/session";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { BranchPath } from "../../branch-path";
import { MorePages } from "../../more-pages";
import { pageNumber, textOf } from "../../page-number";

export const metadata: Metadata = { title: "A process across units" };

export default async function ProcessAcrossPage({
  params,
  searchParams,
}: PageProps<"/portfolio/processes/[process]">) {
  const { actor, organisation } = await requireSession();
  const { process } = await params;
  const query = await searchParams;
  const branch = textOf(query, "branch");
  const across = await found(readProcessAcross(actor, { process, branch, page: pageNumber(query) }));
  const to = (page: number) =>
    `/portfolio/processes/${process}?${new URLSearchParams({ branch, page: `${page}` })}`;
  return (
    <>
      <Head
        path={<BranchPath branch={across.head} organisation={organisation} />}
        code={across.process.id}
        title={across.process.name}
        lead={
          <>
            {sayHeldBack(across)} <Link href={`/learn/${process}`}>What the process is about</Link>
          </>
        }
      />
      <Body>
        {across.lines.length === 0 ? (
          <Empty title="Nothing declared yet">No unit of this branch has declared an assessment.</Empty>
        ) : (
          <Figure heading={`Where ${counted(across.total, "unit stands", "units stand")} in it.`}>
            <AcrossTable across={across} />
            <MorePages {...across} what="units" to={to} />
          </Figure>
        )}
      </Body>
    </>
  );
}

const sayHeldBack = ({ heldBack, total }: ProcessAcross) =>
  heldBack === 0
    ? "It holds no unit back from its target."
    : `It holds ${heldBack} of ${counted(total, "assessed unit", "assessed units")} back from ${heldBack === 1 ? "its" : "their"} target.`;

function AcrossTable({ across: { process, lines } }: { across: ProcessAcross }) {
  return (
    <DataTable
      caption={`${process.id} in every unit`}
      quiet
      heads={[
        { label: "Unit" },
        { label: "Declared" },
        { label: "Verified", align: "right" },
        { label: "Maturity target", align: "right" },
        { label: "Answers" },
      ]}
      rows={lines.map(({ unitId, name, assessmentId, target, cell }) => ({
        key: unitId,
        cells: [
          <Link key="unit" href={`/portfolio/${unitId}?process=${process.id}#process`}>
            {name}
          </Link>,
          cell === null ? (
            "not in its edition"
          ) : cell.declared.lower === null ? (
            "not applicable"
          ) : (
            <LevelMark key="declared" {...cell.declared} label={sayBounds(cell.declared)} />
          ),
          cell?.verified.lower ?? "–",
          target,
          <Link key="answers" href={`/assessments/${assessmentId}/processes/${process.id}`}>
            Open<span className="vh"> the answers of {name}</span>
          </Link>,
        ],
      }))}
    />
  );
}
