import type { Metadata } from "next";
import { can } from "@/domain/policy";
import { listOwnTokens } from "@/server/queries/tokens";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { TokenForm } from "./token-form";
import { TokenTable } from "./token-table";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const { actor, name, organisation, timeZone, fresh, way } = await requireSession();
  const tokens = await listOwnTokens(actor);
  return (
    <>
      <Head
        path={<Path steps={[{ label: name, href: "/profile" }]} />}
        title="API tokens"
        lead={`A token lets a program ask in your name, in ${organisation} alone, and for no more than you may yourself at that moment.`}
      />
      <Body>
        <Figure heading={tokens.length === 0 ? "You have no tokens" : "Your tokens"}>
          {tokens.length > 0 && <TokenTable caption="Your tokens" tokens={tokens} timeZone={timeZone} />}
          <Note>What they open is described on a page of its own, on which it can be tried.</Note>
          <LinkButton href="/developers">What programs can ask for</LinkButton>
        </Figure>
        <Figure heading="Make a token">
          {way === "sso" && (
            <Note>
              You signed in through your organisation: a token made now holds as long as you go on doing so
              every 30 days.
            </Note>
          )}
          {!can(actor, "token.make") ? (
            <Note>Your membership has no role yet, so that there is nothing a token could do.</Note>
          ) : fresh ? (
            <TokenForm timeZone={timeZone} />
          ) : (
            <Notice title="To make a token, confirm first that it is you.">
              <LinkButton kind="first" href="/confirm?to=/profile/tokens">
                Confirm that it is you
              </LinkButton>
            </Notice>
          )}
        </Figure>
      </Body>
    </>
  );
}
