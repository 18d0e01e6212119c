import Link from "next/link";
import { roleNames } from "@/app/words/roles";
import type { SignedIn } from "@/server/session";
import { LeaveForm } from "./session/leave-form";

/** Who is signed in, as what and where, and the way out. */
export function WhoIsIn({ session }: { session: SignedIn }) {
  const roles = session.actor.roles.map((role) => roleNames[role]).join(", ");
  return (
    <>
      <Link href="/profile">
        <b>{session.name}</b>
      </Link>
      <LeaveForm personId={session.actor.personId}>
        <span className="role">
          {roles}, {session.organisation}
        </span>
        <button className="btn plain" type="submit">
          Sign out
        </button>
      </LeaveForm>
    </>
  );
}
