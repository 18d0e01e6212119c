import { sayBrowser, sayPlace } from "@/app/words/browsers";
import { sayMoment } from "@/app/words/dates";
import type { OwnSession } from "@/server/queries/profile";
import { DataTable } from "@/ui/data-table";
import { EndSession } from "./end-session";

/** Where one is signed in, and a way to end it from here. */
export function Sessions({ sessions, timeZone }: { sessions: readonly OwnSession[]; timeZone: string }) {
  return (
    <DataTable
      caption="Your sessions, the last seen first"
      quiet
      heads={[
        { label: "Browser" },
        { label: "From" },
        { label: "Signed in" },
        { label: "Last seen" },
        { label: "Organisation" },
        { label: "End it", align: "right" },
      ]}
      rows={sessions.map(({ hash, agent, address, organisation, startedAt, seenAt, here }) => ({
        key: hash,
        cells: [
          sayBrowser(agent),
          sayPlace(address),
          sayMoment(startedAt, timeZone),
          sayMoment(seenAt, timeZone),
          organisation,
          here ? "This browser" : <EndSession key="end" hash={hash} since={sayMoment(startedAt, timeZone)} />,
        ],
      }))}
    />
  );
}
