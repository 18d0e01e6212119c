import { roleNames } from "@/app/words/roles";
import type { SignedIn } from "@/server/session";
import { Link } from "@/ui/link";
import { LeaveForm } from "./session/leave-form";
import { SwitchForm } from "./session/switch-form";

/** Who is signed in, as what and where, and the way out. */
export function WhoIsIn({ session }: { session: SignedIn }) {
  const roles = session.actor.roles.map((role) => roleNames[role]).join(", ");
  return (
    <>
      <Link href="/profile">
        <b>{session.name}</b>
        {session.invitations.length > 0 && <span className="role"> (asked to join)</span>}
      </Link>
      <LeaveForm personId={session.actor.personId}>
        <span className="role">
          {[roles, session.organisations.length > 1 ? "" : session.organisation]
            .filter((part) => part !== "")
            .join(", ")}
        </span>
        <button className="btn plain" type="submit">
          Sign out
        </button>
      </LeaveForm>
      {session.organisations.length > 1 && <SwitchForm session={session} />}
    </>
  );
}
