import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { can } from "@/domain/policy";
import { type SignedIn, sealingKeys, signedIn } from "@/server/session";
import { Mast } from "@/ui/mast";
import type { MastLink } from "@/ui/mast-links";
import { Page } from "@/ui/page";
import { Palette } from "./palette/palette";
import { ConnectionStrip } from "./session/connection-strip";
import { FactorAsked } from "./session/factor-asked";
import { KeysInHand } from "./session/keys-in-hand";
import { SessionGuard } from "./session/session-guard";
import { TimeZoneOffer } from "./session/time-zone-offer";
import { UnopenedStrip } from "./session/unopened-strip";
import { WhoIsIn } from "./who-is-in";

export default async function Layout({ children }: { children: ReactNode }) {
  const asked = await headers();
  const path = asked.get("x-path") ?? "/";
  const session = await signedIn();
  if (session === null) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  const shut = session.lacksFactor && !opensWithoutFactor(path);
  const isDrawnInPlace = asked.get("sec-fetch-dest") === "empty";
  if (shut && !isDrawnInPlace) redirect("/profile/second-factor");
  return (
    <Page
      skip="Go to the content"
      mast={
        <Mast
          name="Plumbline"
          href="/"
          label="Main"
          links={session.lacksFactor ? [] : linksFor(session)}
          find={session.lacksFactor ? null : <Palette />}
          who={<WhoIsIn session={session} />}
        />
      }
    >
      <KeysInHand personId={session.actor.personId} keys={sealingKeys(session)} />
      <UnopenedStrip personId={session.actor.personId} />
      <ConnectionStrip personId={session.actor.personId} />
      <SessionGuard personId={session.actor.personId} email={session.email} left={session.left} />
      <TimeZoneOffer personId={session.actor.personId} timeZone={session.timeZone} />
      {shut ? <FactorAsked /> : children}
    </Page>
  );
}

/** Where one gets a second factor that is asked for, what that takes, and nothing else. */
const opensWithoutFactor = (path: string): boolean => path.startsWith("/profile") || path === "/confirm";

/** Units are kept beside people. */
function linksFor({ actor }: SignedIn): MastLink[] {
  return [
    ...(can(actor, "today.see") ? [{ href: "/today", label: "Today" }] : []),
    ...(can(actor, "portfolio.see") ? [{ href: "/portfolio", label: "Portfolio" }] : []),
    ...(can(actor, "assessment.list") ? [{ href: "/assessments", label: "Assessments" }] : []),
    ...(can(actor, "evidence.add") ? [{ href: "/evidence", label: "Evidence" }] : []),
    ...(mayAppraise(actor) ? [{ href: "/appraisals", label: "Appraise" }] : []),
    ...(can(actor, "rating.read") ? [{ href: "/standards", label: "Standards" }] : []),
    ...(can(actor, "report.list") ? [{ href: "/reports", label: "Reports" }] : []),
    { href: "/learn", label: "Learn" },
    ...(can(actor, "profile.change") ? [{ href: "/profiles", label: "Profiles" }] : []),
    ...(can(actor, "member.list") ? [{ href: "/people", label: "People", also: ["/units", "/audit"] }] : []),
  ];
}

/** Who appraises, and who is appraised; executives find what was signed with the result. */
const mayAppraise = (actor: SignedIn["actor"]): boolean =>
  can(actor, "appraisal.begin") || can(actor, "assessment.start");
