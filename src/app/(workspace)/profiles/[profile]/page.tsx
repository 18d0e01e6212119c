import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cache } from "react";
import { AddedProcesses } from "@/app/(workspace)/learn/maturity/added-processes";
import { RequirementLadder } from "@/app/(workspace)/learn/maturity/requirement-ladder";
import { found } from "@/app/found";
import { begin } from "@/app/words/counts";
import { sayMoment } from "@/app/words/dates";
import { sayExtent, sayWhose } from "@/app/words/profiles";
import { readProfile } from "@/server/queries/profiles";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { CopyForm } from "./copy-form";
import { ProfileActs } from "./profile-acts";
import { PutAwayForm } from "./put-away-form";

type Props = PageProps<"/profiles/[profile]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).profile)).profile.name };
}

export default async function ProfilePage({ params }: Props) {
  const { profile, timeZone } = await read((await params).profile);
  const { ladder, mayChange } = profile;
  return (
    <>
      <Head
        path={
          <Path steps={[{ label: "Maturity profiles", href: "/profiles" }, { label: profile.edition }]} />
        }
        title={profile.name}
        lead={profile.note}
        facts={[
          { term: "Whose", value: sayWhose(profile) },
          ...(profile.archived ? [{ term: "State", value: "archived" }] : []),
          ...(profile.changedAt ? [{ term: "Changed", value: sayMoment(profile.changedAt, timeZone) }] : []),
        ]}
      >
        <ProfileActs profile={profile} />
      </Head>
      <Body>
        <Figure
          heading={begin(sayExtent(profile, ladder.total))}
          note="One square for each process that the level asks for, the stronger the higher the capability it needs; those that the level adds lie on top."
        >
          <RequirementLadder profile={ladder} />
        </Figure>
        <Figure heading="What each level adds" note="Codes and names are the standard's.">
          <AddedProcesses profile={ladder} />
        </Figure>
        {mayChange && (
          <Figure
            heading="Make a copy of it"
            note="The copy is your organisation's own: you can change it, start assessments with it and read results under it."
          >
            <CopyForm formKey={randomUUID()} from={profile.id} name={`Copy of ${profile.name}`} />
          </Figure>
        )}
        {mayChange && profile.own && (
          <Figure
            heading={profile.archived ? "Bring it back" : "Put it away"}
            note={
              profile.archived
                ? "It is offered again when an assessment starts."
                : "It is no longer offered. Assessments that were started with it keep it, and nothing is deleted."
            }
          >
            <PutAwayForm {...profile} />
          </Figure>
        )}
      </Body>
    </>
  );
}

/** Once per request, for the title and the page. */
const read = cache(async (id: string) => {
  const { actor, timeZone } = await found(requireSession());
  return { profile: await found(readProfile(actor, id)), timeZone };
});
