import { sayMoment } from "@/app/words/dates";
import type { Factors } from "@/server/queries/second-factor";
import { DataTable } from "@/ui/data-table";
import { Note } from "@/ui/words";
import { AddPasskey } from "./add-passkey";
import { PutAway } from "./put-away";
import { RenamePasskey } from "./rename-passkey";

type PasskeysProps = { passkeys: Factors["passkeys"]; timeZone: string; possible: boolean };

/** One's passkeys, and a way to add one. */
export function Passkeys({ passkeys, timeZone, possible }: PasskeysProps) {
  return (
    <>
      {passkeys.length > 0 && (
        <DataTable
          caption="Your passkeys"
          quiet
          heads={[
            { label: "Name" },
            { label: "Since" },
            { label: "Last used" },
            { label: "Put it away", align: "right" },
          ]}
          rows={passkeys.map(({ hash, name, since, usedAt }) => ({
            key: hash,
            cells: [
              <RenamePasskey key="name" hash={hash} name={name} />,
              sayMoment(since, timeZone),
              usedAt === null ? "not yet" : sayMoment(usedAt, timeZone),
              <PutAway key="away" what="passkey" label="Put away" hash={hash} name={name} />,
            ],
          }))}
        />
      )}
      {possible ? (
        <AddPasskey />
      ) : (
        <Note>
          A passkey belongs to a name, and this address is a number. Open Plumbline by its name (on this
          machine: localhost) to add one.
        </Note>
      )}
    </>
  );
}
