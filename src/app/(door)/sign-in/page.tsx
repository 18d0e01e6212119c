import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownPath } from "@/app/own-path";
import { PasskeyButton } from "@/app/passkey-button";
import { WherePasskeysHold } from "@/app/where-passkeys-hold";
import { signedIn } from "@/server/session";
import { holdsPasskeysHere, sendsMailHere } from "@/server/sign-in";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to } = await searchParams;
  if ((await signedIn()) !== null) redirect("/");
  const next = ownPath(to);
  return (
    <>
      <Head
        title="Sign in"
        lead="Plumbline takes a reading of how your organisation manages information security."
      />
      <Body>
        <SignInForm to={next} sendsMail={sendsMailHere()} />
        <WherePasskeysHold here={await holdsPasskeysHere()}>
          <PasskeyButton door="/api/passkeys/sign-in" to={next}>
            Sign in with a passkey
          </PasskeyButton>
        </WherePasskeysHold>
        <Note>
          Does your organisation sign you in itself? Open the address that it handed out for that. Its
          administrators find it under People, in “How people sign in”.
        </Note>
      </Body>
    </>
  );
}
