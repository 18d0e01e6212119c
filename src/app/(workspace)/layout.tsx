import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { can } from "@/domain/policy";
import { type SignedIn, signedIn } from "@/server/session";
import { Mast } from "@/ui/mast";
import { Page } from "@/ui/page";
import { Palette } from "./palette/palette";
import { ConnectionStrip } from "./session/connection-strip";
import { SessionGuard } from "./session/session-guard";
import { WhoIsIn } from "./who-is-in";

export default async function Layout({ children }: { children: ReactNode }) {
  const path = (await headers()).get("x-path") ?? "/";
  const session = await signedIn();
  if (session === null) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  return (
    <Page
      skip="Go to the content"
      mast={
        <Mast
          name="Plumbline"
          href="/"
          label="Main"
          links={linksFor(session, path)}
          find={<Palette />}
          who={<WhoIsIn session={session} />}
        />
      }
    >
      <ConnectionStrip personId={session.actor.personId} />
      <SessionGuard personId={session.actor.personId} email={session.email} left={session.left} />
      {children}
    </Page>
  );
}

function linksFor({ actor }: SignedIn, path: string) {
  const assessments = { href: "/assessments", label: "Assessments" };
  const learn = { href: "/learn", label: "Learn" };
  const people = { href: "/people", label: "People" };
  const profiles = { href: "/profiles", label: "Profiles" };
  const today = { href: "/today", label: "Today" };
  const links = [
    ...(can(actor, "today.see") ? [today] : []),
    ...(can(actor, "assessment.list") ? [assessments] : []),
    learn,
    ...(can(actor, "profile.change") ? [profiles] : []),
    ...(can(actor, "member.list") ? [people] : []),
  ];
  // Units are kept beside people.
  const place = path.startsWith("/units") ? "/people" : path;
  return links.map((link) => ({ ...link, current: place.startsWith(link.href) }));
}
