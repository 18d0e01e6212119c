import type { Metadata } from "next";
import { sendsMailHere } from "@/server/sign-in";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "Another password" };

export default async function ResetPage() {
  return (
    <>
      <Head
        title="Choose another password"
        lead="A link with which you choose another one comes to your address. It works once, and for an hour."
      />
      <Body>
        {sendsMailHere() ? (
          <ResetForm />
        ) : (
          <Empty
            title="No mail is sent here"
            act={<LinkButton href="/sign-in">Back to the sign-in</LinkButton>}
          >
            An administrator of your organisation can give you a one-time link.
          </Empty>
        )}
      </Body>
    </>
  );
}
