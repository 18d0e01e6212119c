import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sayMoment } from "@/app/words/dates";
import { readFactors } from "@/server/queries/second-factor";
import { requireSession } from "@/server/session";
import { holdsPasskeysHere } from "@/server/sign-in";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { AuthenticatorForm } from "./authenticator-form";
import { CodesForm } from "./codes-form";
import { Passkeys } from "./passkeys";
import { PutAway } from "./put-away";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage() {
  const session = await requireSession();
  const { actor, timeZone, fresh, way, lacksFactor } = session;
  if (way !== "sso" && !fresh) redirect("/confirm?to=/profile/second-factor");
  const { authenticator, passkeys, codesLeft, asked } = await readFactors(actor);
  const any = authenticator !== null || passkeys.length > 0;
  const moment = (at: string) => sayMoment(at, timeZone);
  return (
    <>
      <Head
        path={<Path steps={[{ label: session.name, href: "/profile" }]} />}
        title="Second factor"
        lead="Beside your password: something that only you have. Whoever learns your password does not get in with it then."
      >
        {lacksFactor && (
          <Notice title="Your organisation asks for a second factor.">
            Set up one of the two below. Until then, nothing else is open.
          </Notice>
        )}
      </Head>
      <Body>
        {way === "sso" ? (
          <Note>You signed in through your organisation, which keeps your second factor.</Note>
        ) : (
          <>
            <Figure
              heading={
                authenticator ? "You have an authenticator" : "An authenticator: an app that shows codes"
              }
              note={
                authenticator &&
                `Since ${moment(authenticator.since)}${authenticator.usedAt ? `, last used ${moment(authenticator.usedAt)}` : ""}.`
              }
            >
              {authenticator ? (
                <PutAway what="authenticator" label="Put the authenticator away" />
              ) : (
                <AuthenticatorForm first={!any} />
              )}
            </Figure>
            <Figure heading="Passkeys: the lock of a device, or a security key">
              <Passkeys passkeys={passkeys} timeZone={timeZone} possible={await holdsPasskeysHere()} />
            </Figure>
            {any && (
              <Figure
                heading={`${codesLeft} recovery ${codesLeft === 1 ? "code is" : "codes are"} left`}
                note="For the day on which the device is lost. Each works once."
              >
                <CodesForm />
              </Figure>
            )}
            {asked && any && <Note>Your organisation asks for one of the two, so keep at least one.</Note>}
          </>
        )}
      </Body>
    </>
  );
}
