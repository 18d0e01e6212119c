import type { Metadata } from "next";
import { roleNames } from "@/app/words/roles";
import { readProfile } from "@/server/queries/profile";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { Invitations } from "./invitations";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { Sessions } from "./sessions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { name, email, organisation, actor, reference, timeZone, invitations, fresh, way } =
    await requireSession();
  const profile = await readProfile(actor, { reference });
  return (
    <>
      <Head
        title={name}
        facts={[
          { term: "E-mail", value: email },
          { term: "Organisation", value: organisation },
          ...(actor.roles.length === 0
            ? []
            : [{ term: "Roles", value: actor.roles.map((role) => roleNames[role]).join(", ") }]),
        ]}
      />
      <Body>
        <Invitations invitations={invitations} />
        <Figure heading="How you are called and how you read">
          <ProfileForm profile={profile} />
        </Figure>
        <Figure heading="Where you are signed in">
          <Sessions sessions={profile.sessions} timeZone={timeZone} fresh={fresh} />
        </Figure>
        <Figure
          heading="Your second factor"
          note="An authenticator or a passkey beside your password, and recovery codes. Passkeys also sign you in by themselves."
        >
          <LinkButton href="/profile/second-factor">Look after your second factor</LinkButton>
        </Figure>
        <Figure heading="API tokens" note="With a token, a program asks in your name, for less than you may.">
          <LinkButton href="/profile/tokens">Look after your tokens</LinkButton>
        </Figure>
        {way === "sso" ? (
          <Figure heading="Your password">
            <Note>You signed in through your organisation, which keeps your password. Change it there.</Note>
          </Figure>
        ) : (
          <Figure
            heading="Change your password"
            note="It ends your sessions in other browsers; this one goes on."
          >
            <PasswordForm email={email} />
          </Figure>
        )}
      </Body>
    </>
  );
}
