import { sayPair } from "@/app/words/result";
import type { SignedView } from "@/server/queries/sign-offs";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Code } from "@/ui/words";

type Signed = NonNullable<SignedView["signed"]>;
type SignedProcessesProps = Pick<Signed, "result" | "names">;

/** The capability of every process as it was signed. */
export function SignedProcesses({ result, names }: SignedProcessesProps) {
  return (
    <Figure heading="What was signed, process by process">
      <DataDetails summary="The signed capability of every process">
        <DataTable
          caption="Capability as it was signed; none where the process was not applicable"
          heads={[
            { label: "Process" },
            { label: "Declared", align: "right" },
            { label: "Verified", align: "right" },
          ]}
          rows={result.processes.map(({ id, declared, verified }) => ({
            key: id,
            cells: [
              <span key="name">
                <Code>{id}</Code> {names[id]}
              </span>,
              sayPair(declared),
              sayPair(verified),
            ],
          }))}
        />
      </DataDetails>
    </Figure>
  );
}
