import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { resumeReports } from "@/server/commands/reports";
import { listReports } from "@/server/queries/reports";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { ReportPages } from "./report-pages";
import { ReportTable } from "./report-table";
import { Watch } from "./watch";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const { actor, timeZone } = await requireSession();
  const query = await searchParams;
  const page = Math.max(1, Math.trunc(Number(query["page"])) || 1);
  const list = await found(listReports(actor, { page }));
  if (page > list.pages) redirect(`/reports?page=${list.pages}`);
  // What a server left behind when it was killed goes on once somebody waits for it.
  if (list.waiting) await resumeReports(actor);
  return (
    <>
      <Head
        title="Reports"
        lead="What assessments say, as files to hand over. Each keeps what it said on the day it was made."
      >
        <Acts>
          <LinkButton kind="first" href="/reports/make">
            Make a report
          </LinkButton>
        </Acts>
      </Head>
      <Body>
        {list.lines.length === 0 ? (
          <Empty title="No report is made yet">
            A board summary on one page, a full report, work papers: choose an assessment and what to make of
            it.
          </Empty>
        ) : (
          <>
            <Watch waiting={list.lines.filter(isWaiting).map(({ id }) => id)} />
            <ReportTable lines={list.lines} timeZone={timeZone} />
            <ReportPages page={page} pages={list.pages} />
          </>
        )}
      </Body>
    </>
  );
}

const isWaiting = ({ state }: { state: string }) => state === "queued" || state === "running";
