import type { Metadata } from "next";
import { found } from "@/app/found";
import { can } from "@/domain/policy";
import { listAssessments } from "@/server/queries/assessments";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { Tour } from "../tour/tour";
import { AssessmentTable } from "./assessment-table";
import { listFilter } from "./list-filter";
import { ListFilters } from "./list-filters";
import { NoAssessments } from "./no-assessments";
import { Pages } from "./pages";

export const metadata: Metadata = { title: "Assessments" };

export default async function AssessmentsPage({ searchParams }: PageProps<"/assessments">) {
  const session = await requireSession();
  const query = await searchParams;
  const filter = listFilter(query);
  const list = await found(listAssessments(session.actor, filter));
  const mayStart = can(session.actor, "assessment.start");
  return (
    <>
      <Head
        title="Assessments"
        lead={`Readings that ${session.organisation} took of its security management.`}
      >
        <Acts>
          {mayStart && (
            <LinkButton kind="first" href="/assessments/start">
              Start an assessment
            </LinkButton>
          )}
          <LinkButton kind="plain" href="/assessments?tour=1">
            Tour
          </LinkButton>
        </Acts>
        <Tour actor={session.actor} place="list" at="/assessments" asked={query["tour"]} />
      </Head>
      <Body>
        {(list.total > 0 || filter.search !== "" || filter.archived) && <ListFilters filter={filter} />}
        {list.lines.length === 0 ? (
          <NoAssessments filter={filter} roles={session.actor.roles} />
        ) : (
          <AssessmentTable lines={list.lines} timeZone={session.timeZone} />
        )}
        <Pages list={list} filter={filter} />
      </Body>
    </>
  );
}
