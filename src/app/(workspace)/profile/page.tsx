import type { Metadata } from "next";
import { roleNames } from "@/app/words/roles";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { PasswordForm } from "./password-form";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { name, email, organisation, actor } = await requireSession();
  return (
    <>
      <Head
        title={name}
        facts={[
          { term: "E-mail", value: email },
          { term: "Organisation", value: organisation },
          { term: "Roles", value: actor.roles.map((role) => roleNames[role]).join(", ") },
        ]}
      />
      <Body>
        <Figure
          heading="Change your password"
          note="It ends your sessions in other browsers; this one goes on."
        >
          <PasswordForm email={email} />
        </Figure>
      </Body>
    </>
  );
}
