import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayMoment } from "@/app/words/dates";
import { readMemberSignIn } from "@/server/queries/member-sessions";
import { readMember } from "@/server/queries/people";
import { listMemberTokens } from "@/server/queries/tokens";
import { listUnitPlaces } from "@/server/queries/units";
import { requireSession } from "@/server/session";
import { sendsMailHere } from "@/server/sign-in";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { TokenTable } from "../../profile/tokens/token-table";
import { placeOptions } from "../../units/place-options";
import { LinkForm } from "./link-form";
import { RestoreForm } from "./restore-form";
import { RolesForm } from "./roles-form";
import { SignInFigure } from "./sign-in-figure";

export const metadata: Metadata = { title: "A person" };

export default async function PersonPage({ params, searchParams }: PageProps<"/people/[person]">) {
  const { actor, timeZone, fresh } = await requireSession();
  const member = await found(readMember(actor, (await params).person));
  const signIn = await found(readMemberSignIn(actor, member.personId));
  const tokens = await listMemberTokens(actor, member.personId);
  const { added } = await searchParams;
  const waits = member.invitedAt !== null;
  const sendsMail = sendsMailHere();
  const { personId, name, email, branch, endedAt, invitedAt, seenAt, linkUntil } = member;
  const places = placeOptions(await listUnitPlaces(actor));
  // A limit to an archived unit stands until another is chosen.
  const kept = branch !== null && !places.some(({ value }) => value === branch.id);
  const choices = kept ? [{ value: branch.id, label: `${branch.name} (archived)` }, ...places] : places;
  return (
    <>
      <Head
        path={<Path steps={[{ label: "People", href: "/people" }]} />}
        title={name}
        facts={[
          { term: "E-mail", value: email },
          ...(branch === null ? [] : [{ term: "Limited to", value: branch.name }]),
          { term: "Last seen", value: seenAt === null ? "not yet" : sayMoment(seenAt, timeZone) },
          ...(linkUntil === null
            ? []
            : [{ term: "One-time link", value: `open until ${sayMoment(linkUntil, timeZone)}` }]),
          ...(endedAt === null || !member.joined
            ? []
            : [{ term: "Left", value: sayMoment(endedAt, timeZone) }]),
          ...(invitedAt === null ? [] : [{ term: "Asked to join", value: sayMoment(invitedAt, timeZone) }]),
        ]}
      >
        {added !== undefined && endedAt === null && (
          <Notice title={`${name} belongs to the organisation again.`} />
        )}
      </Head>
      <Body>
        {!fresh && (
          <Notice title="To change anything here, confirm first that it is you.">
            <LinkButton href={`/confirm?to=/people/${personId}`}>Confirm that it is you</LinkButton>
          </Notice>
        )}
        {waits && (
          <Notice title={`${email} was asked to join, and has not come yet.`}>
            {sendsMail
              ? "A letter with their way in is on its way to them. "
              : "Hand out a one-time link, so that they get in. "}
            Whoever signs in with this address already finds the question under their name. Their name is
            shown here once they have joined.
          </Notice>
        )}
        {endedAt === null || waits ? (
          <>
            <Figure
              heading="A way in"
              note="The link lets them choose a password and signs them in. It works once, and for three days; links handed out before stop working. To somebody who is at home in another organisation as well it opens nothing: they have a password of their own, and a lost one is replaced by mail or by whoever runs Plumbline."
            >
              <LinkForm personId={personId} timeZone={timeZone} sendsMail={sendsMail} />
            </Figure>
            <Figure heading="What they may do">
              <RolesForm member={member} places={choices} />
            </Figure>
            {!waits && <SignInFigure personId={personId} signIn={signIn} timeZone={timeZone} />}
            {tokens.length > 0 && (
              <Figure
                heading={tokens.length === 1 ? "One API token" : `${tokens.length} API tokens`}
                note="With them, programs ask in their name. They do no more than these roles allow, and end with the membership."
              >
                <TokenTable caption="Their tokens" tokens={tokens} timeZone={timeZone} />
              </Figure>
            )}
            <Figure
              heading={waits ? "The invitation" : "Leaving"}
              note={
                waits
                  ? "They are asked no longer, and do not get in."
                  : "They are signed out here at once and do not get in again. What they did stays, under their name."
              }
            >
              <LinkButton href={`/people/${personId}/end`}>
                {waits ? "Take the invitation back" : "End the membership"}
              </LinkButton>
            </Figure>
          </>
        ) : !member.joined ? (
          <Notice title={`${email} has not joined, and is asked no longer.`}>
            <LinkButton href="/people/add">Ask them again</LinkButton>
          </Notice>
        ) : (
          <Figure heading="Belonging here again" note="They belong here again, with the roles they had.">
            <RestoreForm personId={personId} />
          </Figure>
        )}
      </Body>
    </>
  );
}
