import Link from "next/link";
import { sayMoment } from "@/app/words/dates";
import { roleNames } from "@/app/words/roles";
import type { MemberLine } from "@/server/queries/people";
import { DataTable } from "@/ui/data-table";
import { Note } from "@/ui/words";

type PeopleTableProps = { lines: readonly MemberLine[]; timeZone: string };

export function PeopleTable({ lines, timeZone }: PeopleTableProps) {
  return (
    <DataTable
      caption="People, by name"
      quiet
      heads={[
        { label: "Name" },
        { label: "Roles" },
        { label: "Last seen" },
        { label: "One-time link" },
        { label: "Left", align: "right" },
      ]}
      rows={lines.map((line) => ({
        key: line.personId,
        cells: [
          <Name key="name" line={line} />,
          line.roles.map((role) => roleNames[role]).join(", "),
          line.seenAt === null ? "not yet" : sayMoment(line.seenAt, timeZone),
          line.linkUntil === null ? "none" : `open until ${sayMoment(line.linkUntil, timeZone)}`,
          line.endedAt === null ? "" : sayMoment(line.endedAt, timeZone),
        ],
      }))}
    />
  );
}

function Name({ line }: { line: MemberLine }) {
  return (
    <>
      <Link href={`/people/${line.personId}`}>{line.name}</Link>
      <Note>{line.email}</Note>
    </>
  );
}
