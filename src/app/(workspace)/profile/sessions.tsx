import { sayBrowser, sayPlace } from "@/app/words/browsers";
import { sayMoment } from "@/app/words/dates";
import type { OwnSession } from "@/server/queries/profile";
import { DataTable } from "@/ui/data-table";
import { LinkButton } from "@/ui/link-button";
import { EndSession } from "./end-session";

/** Where one is signed in, and a way to end it from here. */
export function Sessions({ sessions, timeZone, fresh }: SessionsProps) {
  const others = sessions.some(({ here }) => !here);
  return (
    <>
      <SessionTable sessions={sessions} timeZone={timeZone} fresh={fresh} />
      {others && !fresh && (
        <LinkButton href="/confirm?to=/profile">Confirm that it is you, to end one of them</LinkButton>
      )}
    </>
  );
}

type SessionsProps = { sessions: readonly OwnSession[]; timeZone: string; fresh: boolean };

function SessionTable({ sessions, timeZone, fresh }: SessionsProps) {
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
        { label: fresh ? "End it" : "Here", align: "right" },
      ]}
      rows={sessions.map(({ hash, agent, address, organisation, startedAt, seenAt, here }) => ({
        key: hash,
        cells: [
          sayBrowser(agent),
          sayPlace(address),
          sayMoment(startedAt, timeZone),
          sayMoment(seenAt, timeZone),
          organisation,
          here ? (
            "This browser"
          ) : fresh ? (
            <EndSession key="end" hash={hash} since={sayMoment(startedAt, timeZone)} />
          ) : (
            ""
          ),
        ],
      }))}
    />
  );
}
