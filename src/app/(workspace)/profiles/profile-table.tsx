import { sayMoment } from "@/app/words/dates";
import { sayKindOf } from "@/app/words/profiles";
import type { ProfileLine } from "@/server/queries/profiles";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";

export function ProfileTable({ lines, timeZone }: { lines: readonly ProfileLine[]; timeZone: string }) {
  return (
    <DataTable
      caption="Profiles, the shipped ones first"
      quiet
      heads={[
        { label: "Profile" },
        { label: "Whose" },
        { label: "Levels", align: "right" },
        { label: "Processes", align: "right" },
        { label: "Changed", align: "right" },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Link key="name" href={`/profiles/${line.id}`}>
            {line.name}
          </Link>,
          sayKindOf(line),
          line.top,
          line.asked,
          line.changedAt === null ? "never" : sayMoment(line.changedAt, timeZone),
        ],
      }))}
    />
  );
}
