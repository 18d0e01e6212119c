import type { Metadata } from "next";
import { found } from "@/app/found";
import { can } from "@/domain/policy";
import { listMembers, type MemberList } from "@/server/queries/people";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Link } from "@/ui/link";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Tour } from "../tour/tour";
import { Keeping } from "./keeping";
import { type PeopleFilter, peopleFilter, peopleHref } from "./people-filter";
import { PeopleFilters } from "./people-filters";
import { PeopleTable } from "./people-table";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const { actor, timeZone, organisation } = await requireSession();
  const query = await searchParams;
  const filter = peopleFilter(query);
  const list = await found(listMembers(actor, filter));
  return (
    <>
      <Head title="People" lead={`Who belongs to ${organisation}, and what they may do.`}>
        <Acts>
          <LinkButton kind="first" href="/people/add">
            Add somebody
          </LinkButton>
          <LinkButton kind="plain" href="/people/sign-in">
            How people sign in
          </LinkButton>
          {!can(actor, "assessment.list") && (
            <LinkButton kind="plain" href="/people?tour=1">
              Tour
            </LinkButton>
          )}
        </Acts>
        <Tour actor={actor} place="people" at="/people" asked={query.tour} />
      </Head>
      <Body>
        <Keeping current="people" />
        <PeopleFilters filter={filter} />
        {list.lines.length === 0 ? (
          <Empty
            title="Nobody fits"
            act={<LinkButton href="/people">Show everybody who belongs here</LinkButton>}
          >
            {filter.ended && filter.search === ""
              ? "Nobody has left the organisation."
              : "Nobody fits what you look for."}
          </Empty>
        ) : (
          <PeopleTable lines={list.lines} ended={filter.ended} timeZone={timeZone} />
        )}
        <Pages list={list} filter={filter} />
      </Body>
    </>
  );
}

function Pages({ list, filter }: { list: MemberList; filter: PeopleFilter }) {
  if (list.pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {list.page > 1 && <Link href={peopleHref(filter, list.page - 1)}>Previous</Link>}
      <span>
        Page {list.page} of {list.pages}, {list.total} people
      </span>
      {list.page < list.pages && <Link href={peopleHref(filter, list.page + 1)}>Next</Link>}
    </nav>
  );
}
