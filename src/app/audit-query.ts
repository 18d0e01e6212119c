import { type AuditFilter, isAuditAbout } from "@/domain/audit-filter";
import { searchedFor } from "./searched";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the audit log shows, as its address says; what makes no sense there is left out. */
export function auditFilter(query: Query): AuditFilter {
  const said = (name: string) => searchedFor(query[name]);
  const day = (name: string) => (isDay(said(name)) ? said(name) : "");
  return {
    search: said("q"),
    about: isAuditAbout(said("about")) ? said("about") : "",
    from: day("from"),
    to: day("to"),
  };
}

/** The page of it that is asked for, from 1 on. */
export function auditPage(query: Query): number {
  const page = Number(query["page"]);
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
}

/** The same filter in an address, with what else it should say. */
export function auditQuery(
  { search, about, from, to }: AuditFilter,
  more: Record<string, string> = {},
): string {
  const said = Object.entries({ q: search, about, from, to, ...more }).filter(([, value]) => value !== "");
  return new URLSearchParams(said).toString();
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
