"use client";
import { useRouter } from "next/navigation";
import { sayField, sayValue } from "@/app/words/fields";
import type { HistoryLine } from "@/server/queries/history";
import { Drawer } from "@/ui/data-details";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

type HistoryDrawerProps = { lines: readonly HistoryLine[]; total: number; href: string };

/** The last changes of the process, as they were when the drawer was opened, and the way to all of them. */
export function HistoryDrawer({ lines, total, href }: HistoryDrawerProps) {
  const router = useRouter();
  return (
    <Drawer
      summary="History"
      tally={total === 1 ? "1 change" : `${total} changes`}
      onToggle={(event) => event.currentTarget.open && router.refresh()}
    >
      {lines.length === 0 && <Note>Nothing has been changed yet.</Note>}
      <ul className="history">
        {lines.map(({ id, field, before, after, by, at }) => (
          <li key={id}>
            {by} changed {sayField(field)} from {sayValue(field, before ?? undefined)} to{" "}
            {sayValue(field, after ?? undefined)}
            <Note>{at}</Note>
          </li>
        ))}
      </ul>
      {lines.length > 0 && <Link href={href}>All changes, and restoring them</Link>}
    </Drawer>
  );
}
