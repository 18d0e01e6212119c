import { sayAsked, sayMinimum } from "@/app/words/profiles";
import type { ProfileComparison } from "@/server/queries/profiles";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Code, Note } from "@/ui/words";

type Beside = { comparison: ProfileComparison };

/** What each maturity level asks of its processes in either profile. */
export function LevelsBeside({ comparison: { profiles, levels } }: Beside) {
  return (
    <Figure heading="What each level asks">
      <DataTable
        caption="The capability that each maturity level asks, in either profile"
        quiet
        even
        heads={[{ label: "Maturity" }, ...profiles.map(({ name }) => ({ label: name }))]}
        rows={levels.map(({ level, minimum }) => ({
          key: String(level),
          now: minimum[0] !== minimum[1],
          cells: [`Level ${level}`, ...minimum.map(sayMinimum)],
        }))}
      />
    </Figure>
  );
}

type ProcessesProps = Beside & { processes: ProfileComparison["processes"] };

/** What either profile asks of each process; what differs is set apart and said. */
export function ProcessesBeside({ comparison: { profiles }, processes }: ProcessesProps) {
  if (processes.length === 0) return <Note>No process differs.</Note>;
  return (
    <Figure heading="What each process is asked for" note="Rows on a darker ground differ.">
      <DataTable
        caption="What either profile asks of each process"
        quiet
        heads={[{ label: "Process" }, ...profiles.map(({ name }) => ({ label: name })), { label: "Differs" }]}
        rows={processes.map(({ id, name, asks, differs }) => ({
          key: id,
          now: differs,
          cells: [
            <Link key="name" href={`/learn/${id}`}>
              <Code>{id}</Code> {name}
            </Link>,
            ...asks.map(sayAsked),
            differs ? "differs" : "same",
          ],
        }))}
      />
    </Figure>
  );
}
