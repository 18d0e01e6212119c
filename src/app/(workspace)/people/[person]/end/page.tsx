import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { readMember } from "@/server/queries/people";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { EndForm } from "./end-form";

export const metadata: Metadata = { title: "End a membership" };

export default async function EndPage({ params }: PageProps<"/people/[person]/end">) {
  const { actor, organisation } = await requireSession();
  const { personId, name, endedAt, invitedAt } = await found(readMember(actor, (await params).person));
  if (endedAt !== null && invitedAt === null) redirect(`/people/${personId}`);
  const { title, lead } =
    invitedAt === null
      ? ending(personId === actor.personId ? null : name, organisation)
      : takingBack(name, organisation);
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "People", href: "/people" },
              { label: name, href: `/people/${personId}` },
            ]}
          />
        }
        title={title}
        lead={lead}
      />
      <Body>
        <EndForm personId={personId} label={invitedAt === null ? "End the membership" : "Take it back"} />
      </Body>
    </>
  );
}

/** `name` is null where one's own is ended. */
const ending = (name: string | null, organisation: string) => ({
  title: name === null ? "End your own membership?" : `End the membership of ${name}?`,
  lead: `${name === null ? "You are" : "They are"} signed out of ${organisation} at once. Nothing is deleted, and an administrator can restore it.`,
});

const takingBack = (name: string, organisation: string) => ({
  title: `Take the invitation of ${name} back?`,
  lead: `They are asked no longer to join ${organisation}. They can be asked again.`,
});
