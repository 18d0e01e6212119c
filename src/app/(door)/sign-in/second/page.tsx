import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownPath } from "@/app/own-path";
import { PasskeyButton } from "@/app/passkey-button";
import { PasskeysElsewhere, WherePasskeysHold } from "@/app/where-passkeys-hold";
import { visitor } from "@/domain/actor";
import { readSecondStep } from "@/server/queries/second-factor";
import { holdsPasskeysHere, stepHere } from "@/server/sign-in";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Second step" };

export default async function SecondStepPage({ searchParams }: PageProps<"/sign-in/second">) {
  const to = ownPath((await searchParams).to);
  const pending = await stepHere();
  const step = pending === "" ? null : await readSecondStep(visitor, { pending });
  if (step === null) return <Nothing to={to} />;
  if (!step.passkeys && !step.authenticator) redirect("/sign-in");
  const here = await holdsPasskeysHere();
  return (
    <>
      <Head title="Second step" lead="Your password fits. Show that it is you with your second factor." />
      <Body>
        {step.passkeys && (
          <WherePasskeysHold here={here} elsewhere={<PasskeysElsewhere />}>
            <Figure heading="With a passkey">
              <PasskeyButton door="/api/passkeys/sign-in" asking="/api/passkeys/second" to={to} first>
                Use a passkey
              </PasskeyButton>
            </Figure>
          </WherePasskeysHold>
        )}
        <Figure heading={step.authenticator ? "With a code" : "With a recovery code"}>
          <CodeForm to={to} authenticator={step.authenticator} first={!step.passkeys || !here} />
        </Figure>
      </Body>
    </>
  );
}

function Nothing({ to }: { to: string }) {
  return (
    <>
      <Head title="Second step" />
      <Body>
        <Empty
          title="No sign-in waits here"
          act={<LinkButton href={`/sign-in?to=${encodeURIComponent(to)}`}>Begin to sign in</LinkButton>}
        >
          A second step waits ten minutes for its code, in the browser in which the first was taken.
        </Empty>
      </Body>
    </>
  );
}
