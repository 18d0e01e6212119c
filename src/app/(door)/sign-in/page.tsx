import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signedIn } from "@/server/session";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to } = await searchParams;
  if ((await signedIn()) !== null) redirect("/");
  return (
    <>
      <Head
        title="Sign in"
        lead="Plumbline takes a reading of how your organisation manages information security."
      />
      <Body>
        <SignInForm to={typeof to === "string" ? to : "/"} />
      </Body>
    </>
  );
}
