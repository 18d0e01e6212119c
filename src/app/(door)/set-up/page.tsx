import type { Metadata } from "next";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "Choose a password", referrer: "no-referrer" };

export default function SetUpPage() {
  return (
    <>
      <Head
        title="Choose a password"
        lead="This link works once. It signs you in and ends your other sessions. If you were asked to join an organisation, you join it with that."
      />
      <Body>
        <SetUpForm />
      </Body>
    </>
  );
}
