import type { Metadata } from "next";
import { found } from "@/app/found";
import { inWords } from "@/app/words/counts";
import { sayLadder } from "@/app/words/learn";
import { can } from "@/domain/policy";
import { type ProfileLadder, seeProfiles } from "@/server/queries/catalogue-levels";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Origin, OriginKey } from "../origin";
import { Passage } from "../passage";
import { SourceFoot } from "../source-foot";
import { AddedProcesses } from "./added-processes";
import { RequirementLadder } from "./requirement-ladder";

export const metadata: Metadata = { title: "Maturity profile" };

export default async function Maturity() {
  const actor = await requireActor();
  const profiles = await found(seeProfiles(actor));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Learn", href: "/learn" }, { label: "Maturity profile" }]} />}
        title="Maturity follows from which processes are in place"
        lead="A maturity level names processes and the capability that each of them needs. It counts for its own processes and for those of every level below."
      >
        <OriginKey model="o-ism3" origins={["standard", "ours"]} />
        {can(actor, "profile.read") && (
          <Acts>
            <LinkButton href="/profiles">Your organisation's profiles</LinkButton>
          </Acts>
        )}
      </Head>
      <Body>
        {profiles.map((profile) => (
          <Profile key={profile.id} profile={profile} />
        ))}
      </Body>
      {profiles.slice(0, 1).map(({ source }) => (
        <SourceFoot key={source} source={source} />
      ))}
    </>
  );
}

function Profile({ profile }: { profile: ProfileLadder }) {
  return (
    <>
      <Notice title={`The profile ${profile.name} is no part of the standard`}>
        <p className="inline">
          {profile.note} <Origin of={profile.origin} />
        </p>
      </Notice>
      <Passage
        heading={sayLadder(profile.rungs, profile.total)}
        origin={profile.origin}
        note="One square for each process that the level asks for, the stronger the higher the capability it needs; those that the level adds lie on top."
      >
        <RequirementLadder profile={profile} />
      </Passage>
      <Passage
        heading="What each level adds"
        origin={profile.origin}
        note={`Placed by us: the ${inWords(profile.placedByUs)} processes that this project placed by its own judgement. Codes and names are the standard's.`}
      >
        <AddedProcesses profile={profile} />
      </Passage>
    </>
  );
}
