import { sayBrowser, sayPlace } from "@/app/words/browsers";
import { sayMoment } from "@/app/words/dates";
import type { MemberSignIn } from "@/server/queries/member-sessions";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { RevokeForm } from "./revoke-form";

type SignInFigureProps = { personId: string; signIn: MemberSignIn; timeZone: string };

/** Where somebody is signed in here, and the ways to put an end to it. */
export function SignInFigure({ personId, signIn, timeZone }: SignInFigureProps) {
  const { sessions, secondFactor } = signIn;
  return (
    <Figure
      heading={
        sessions.length === 0
          ? "Not signed in here"
          : `Signed in here in ${sessions.length === 1 ? "one browser" : `${sessions.length} browsers`}`
      }
      note={secondFactor ? "With a second factor." : "Without a second factor."}
    >
      {sessions.length > 0 && (
        <>
          <DataTable
            caption="Their sessions, the last seen first"
            quiet
            heads={[{ label: "Browser" }, { label: "From" }, { label: "Last seen" }]}
            rows={sessions.map(({ key, agent, address, seenAt }) => ({
              key,
              cells: [sayBrowser(agent), sayPlace(address), sayMoment(seenAt, timeZone)],
            }))}
          />
          <RevokeForm personId={personId} what="sessions" label="Sign them out here" />
        </>
      )}
      {secondFactor && (
        <RevokeForm personId={personId} what="factors" label="Take away a second factor that they lost" />
      )}
    </Figure>
  );
}
