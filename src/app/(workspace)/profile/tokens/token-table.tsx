import { sayMoment } from "@/app/words/dates";
import { scopeNames } from "@/app/words/tokens";
import type { TokenLine } from "@/server/queries/tokens";
import { DataTable } from "@/ui/data-table";
import { Note } from "@/ui/words";
import { RevokeToken } from "./revoke-token";

type TokenTableProps = { caption: string; tokens: readonly TokenLine[]; timeZone: string };

/** Tokens that were not revoked, and a way to end each. */
export function TokenTable({ caption, tokens, timeZone }: TokenTableProps) {
  return (
    <DataTable
      caption={caption}
      quiet
      heads={[
        { label: "Token" },
        { label: "May" },
        { label: "Holds until" },
        { label: "Last used" },
        { label: "End it" },
      ]}
      rows={tokens.map(({ id, name, tail, scopes, madeAt, expiresAt, expired, usedAt }) => ({
        key: id,
        cells: [
          <Named key="name" name={name} note={`ends in ${tail}, made ${sayMoment(madeAt, timeZone)}`} />,
          scopes.map((scope) => scopeNames[scope].toLowerCase()).join("; "),
          `${sayMoment(expiresAt, timeZone)}${expired ? ", expired" : ""}`,
          usedAt === null ? "not yet" : sayMoment(usedAt, timeZone),
          <RevokeToken key="revoke" id={id} name={name} />,
        ],
      }))}
    />
  );
}

function Named({ name, note }: { name: string; note: string }) {
  return (
    <>
      {name}
      <Note>{note}</Note>
    </>
  );
}
