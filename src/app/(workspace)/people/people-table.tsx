import { sayMoment } from "@/app/words/dates";
import { roleNames } from "@/app/words/roles";
import type { MemberLine } from "@/server/queries/people";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

type PeopleTableProps = { lines: readonly MemberLine[]; ended: boolean; timeZone: string };

export function PeopleTable({ lines, ended, timeZone }: PeopleTableProps) {
  const moment = (at: string | null) => (at === null ? "" : sayMoment(at, timeZone));
  return (
    <DataTable
      caption="People, by name"
      quiet
      heads={[
        { label: "Name" },
        { label: "Roles" },
        { label: "Last seen" },
        { label: ended ? "Left" : "One-time link", align: "right" },
      ]}
      rows={lines.map((line) => ({
        key: line.personId,
        cells: [
          <Name key="name" line={line} />,
          <Roles key="roles" line={line} />,
          line.invitedAt === null ? moment(line.seenAt) || "not yet" : "asked to join",
          ended ? moment(line.endedAt) : line.linkUntil && `open until ${moment(line.linkUntil)}`,
        ],
      }))}
    />
  );
}

function Roles({ line }: { line: MemberLine }) {
  return (
    <>
      {line.roles.map((role) => roleNames[role]).join(", ")}
      {line.branch && <Note>limited to {line.branch.name}</Note>}
    </>
  );
}

function Name({ line }: { line: MemberLine }) {
  return (
    <>
      <Link href={`/people/${line.personId}`}>{line.name}</Link>
      {line.name !== line.email && <Note>{line.email}</Note>}
    </>
  );
}
