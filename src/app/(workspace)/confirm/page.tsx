import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownPath } from "@/app/own-path";
import { PasskeyButton } from "@/app/passkey-button";
import { PasskeysElsewhere, WherePasskeysHold } from "@/app/where-passkeys-hold";
import { readFactors } from "@/server/queries/second-factor";
import { requireSession } from "@/server/session";
import { holdsPasskeysHere } from "@/server/sign-in";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { ConfirmForm } from "./confirm-form";

export const metadata: Metadata = { title: "Confirm that it is you" };

export default async function ConfirmPage({ searchParams }: PageProps<"/confirm">) {
  const { actor, email, fresh, way } = await requireSession();
  const { to, again } = await searchParams;
  const next = ownPath(to);
  if (fresh && again === undefined) redirect(next);
  const { passkeys, hasPassword } = await readFactors(actor);
  const here = await holdsPasskeysHere();
  return (
    <>
      <Head
        title="Confirm that it is you"
        lead="What comes next is delicate. Your confirmation holds for ten minutes."
      />
      <Body>
        {way !== "sso" && passkeys.length > 0 && (
          <WherePasskeysHold here={here} elsewhere={<PasskeysElsewhere />}>
            <Figure heading="With a passkey">
              <PasskeyButton door="/api/passkeys/confirm" to={next} first>
                Use a passkey
              </PasskeyButton>
            </Figure>
          </WherePasskeysHold>
        )}
        {way !== "sso" && hasPassword && (
          <Figure heading="With your password">
            <ConfirmForm email={email} to={next} first={passkeys.length === 0 || !here} />
          </Figure>
        )}
        {way === "sso" && (
          <a
            className="btn first"
            href={`/api/sso/${actor.organisationId}?again=1&to=${encodeURIComponent(next)}`}
          >
            Sign in again at your organisation
          </a>
        )}
      </Body>
    </>
  );
}
