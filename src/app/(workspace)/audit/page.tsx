import type { Metadata } from "next";
import { auditFilter, auditPage, auditQuery } from "@/app/audit-query";
import { found } from "@/app/found";
import { readAudit } from "@/server/queries/audit";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Link } from "@/ui/link";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Keeping } from "../people/keeping";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { Verify } from "./verify";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const { actor, timeZone, organisation, fresh } = await requireSession();
  const query = await searchParams;
  const filter = auditFilter(query);
  const log = await found(readAudit(actor, { ...filter, page: auditPage(query), timeZone }));
  return (
    <>
      <Head
        title="Audit log"
        lead={`Who did what in ${organisation}, when, and from where. Nobody changes it here; what was changed behind the product is found below.`}
      />
      <Body>
        <Keeping current="audit" />
        <AuditFilters filter={filter} />
        {log.lines.length === 0 ? (
          <Empty title="Nothing fits" act={<LinkButton href="/audit">Show everything</LinkButton>}>
            Nothing was recorded that fits what you look for.
          </Empty>
        ) : (
          <AuditTable lines={log.lines} timeZone={timeZone} />
        )}
        {log.pages > 1 && (
          <nav className="pages" aria-label="Pages">
            {log.page > 1 && (
              <Link href={`/audit?${auditQuery(filter, { page: `${log.page - 1}` })}`}>Later</Link>
            )}
            <span>
              Page {log.page} of {log.pages}, {log.total} events
            </span>
            {log.page < log.pages && (
              <Link href={`/audit?${auditQuery(filter, { page: `${log.page + 1}` })}`}>Earlier</Link>
            )}
          </nav>
        )}
        <Figure
          heading="Take it along"
          note="What is shown above, all pages of it, up to 50,000 events; with the hash of each event."
        >
          <div className="acts">
            {fresh ? (
              <>
                <a
                  className="button"
                  href={`/api/audit/export?${auditQuery(filter, { as: "csv" })}`}
                  download
                >
                  Export as CSV
                </a>
                <a
                  className="button"
                  href={`/api/audit/export?${auditQuery(filter, { as: "json" })}`}
                  download
                >
                  Export as JSON
                </a>
              </>
            ) : (
              <LinkButton href={`/confirm?to=${encodeURIComponent(`/audit?${auditQuery(filter)}`)}`}>
                Confirm that it is you, to export
              </LinkButton>
            )}
          </div>
        </Figure>
        <Figure
          heading="Is it whole?"
          note="Each event carries a hash that covers the one before it: what was changed, taken out, put in or moved is found."
        >
          <Verify />
        </Figure>
      </Body>
    </>
  );
}
