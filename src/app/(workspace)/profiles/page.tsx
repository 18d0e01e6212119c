import type { Metadata } from "next";
import { found } from "@/app/found";
import { listProfiles } from "@/server/queries/profiles";
import { requireSession } from "@/server/session";
import { Filter } from "@/ui/filter";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { ProfileTable } from "./profile-table";

export const metadata: Metadata = { title: "Maturity profiles" };

export default async function ProfilesPage({ searchParams }: PageProps<"/profiles">) {
  const archived = (await searchParams)["state"] === "archived";
  const { actor, timeZone } = await found(requireSession());
  const list = await found(listProfiles(actor, { archived }));
  return (
    <>
      <Head
        title="Maturity profiles"
        lead="A profile says which processes each maturity level asks for, and at which capability. The 2011 standard publishes no such table: every profile is ours or your own."
      >
        <Acts>
          {list.lines.length > 1 && <LinkButton href="/profiles/compare">Compare two profiles</LinkButton>}
          {list.mayChange && <LinkButton href="/profiles/import">Take one in from a file</LinkButton>}
        </Acts>
      </Head>
      <Body>
        {(archived || list.archived > 0) && (
          <Filter
            label="Which profiles"
            links={[
              { href: "/profiles", label: "Present", current: !archived },
              {
                href: "/profiles?state=archived",
                label: "Archived",
                count: list.archived,
                current: archived,
              },
            ]}
          />
        )}
        {list.lines.length === 0 ? (
          <Empty
            title="Nothing is archived"
            act={<LinkButton href="/profiles">Show the present profiles</LinkButton>}
          >
            Profiles that are put away stand here, and can be brought back.
          </Empty>
        ) : (
          <ProfileTable lines={list.lines} timeZone={timeZone} />
        )}
        {!archived && list.mayChange && !list.lines.some(({ own }) => own) && (
          <Empty
            title="No profile of your own yet"
            act={<LinkButton href="/profiles/baseline">Open Baseline</LinkButton>}
          >
            Copy a shipped profile, and change in the copy what your organisation asks for otherwise.
          </Empty>
        )}
      </Body>
    </>
  );
}
