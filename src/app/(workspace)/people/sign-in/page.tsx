import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { sayMoment } from "@/app/words/dates";
import { usualScopes } from "@/domain/sso";
import { env } from "@/env";
import { readSignInSettings } from "@/server/queries/securing";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { FactorForm } from "./factor-form";
import { SsoForm } from "./sso-form";

export const metadata: Metadata = { title: "How people sign in" };

export default async function SignInSettingsPage() {
  const { actor, fresh, organisation, timeZone } = await requireSession();
  const settings = await found(readSignInSettings(actor));
  if (!fresh) redirect("/confirm?to=/people/sign-in");
  const { organisationId, requireSecondFactor, withoutFactor, sso } = settings;
  const origin = env().NEXTAUTH_URL;
  return (
    <>
      <Head
        path={<Path steps={[{ label: "People", href: "/people" }]} />}
        title="How people sign in"
        lead={`What ${organisation} asks of its people at the door.`}
      />
      <Body>
        <Figure
          heading="A second factor"
          note={`${withoutFactor === 0 ? "Everybody has one" : withoutFactor === 1 ? "One person has none" : `${withoutFactor} people have none`}. Who has none is led to set one up before anything else.`}
        >
          <FactorForm required={requireSecondFactor} />
        </Figure>
        <Figure
          heading="Single sign-on through your own OpenID provider"
          note="People sign in at your organisation, come in with the roles of their groups, and reach this organisation alone."
        >
          {sso?.claimMissedAt && (
            <Notice title="The provider tells no groups.">
              Since {sayMoment(sso.claimMissedAt, timeZone)} it has not sent the claim “{sso.groupClaim}” with
              whoever signed in; they hold what the group * holds, or do not get in. It may ask for a scope of
              its own, or the claim may be called otherwise there.
            </Notice>
          )}
          <SsoForm sso={sso} usualScopes={usualScopes} />
          <Note>
            Give the provider this address to come back to: {origin}/api/auth/callback/sso. Give your people
            this one to sign in at: {origin}/sign-in/with/{organisationId}
          </Note>
        </Figure>
      </Body>
    </>
  );
}
