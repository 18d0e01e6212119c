import { statusNames } from "@/app/words/assessments";
import { sayLine } from "@/app/words/process-lines";
import type { Member } from "@/domain/actor";
import { leads } from "@/domain/assessment";
import { can } from "@/domain/policy";
import type { AssessmentHead } from "@/server/queries/assessments";
import type { Places } from "@/server/queries/places";

/** One line of the palette. */
export type Destination = { href: string; label: string; code?: string; detail: string };

/** At most twenty: what can be done here, then processes, assessments, pages, and the catalogue. */
export function destinations(actor: Member, places: Places, search: string): Destination[] {
  const words = search.toLowerCase().split(/\s+/);
  const fits = ({ label, detail }: Destination) =>
    words.every((word) => `${label} ${detail}`.toLowerCase().includes(word));
  const all = [
    ...(places.here === null ? [] : actsOn(places.here)).filter(fits),
    ...processesOf(places),
    ...places.assessments.map((line) => ({
      href: line.readable ? `/assessments/${line.id}` : `/assessments/${line.id}/result`,
      label: line.name,
      detail: [line.unit, statusNames[line.status]].filter(Boolean).join(", "),
    })),
    ...pagesFor(actor).filter(fits),
    ...places.catalogue.map(({ id, name }) => ({
      href: `/learn/${id}`,
      code: id,
      label: name,
      detail: "Learn",
    })),
  ];
  return all.filter(({ href }, index) => all.findIndex((it) => it.href === href) === index).slice(0, 20);
}

/** What the assessment that one is in offers its reader. */
function actsOn({ id, name, status, may }: AssessmentHead): Destination[] {
  const at = `/assessments/${id}`;
  const draft = status === "draft";
  return [
    ...(may.read ? [{ href: at, label: "All processes" }] : []),
    ...(may.answer ? [{ href: `${at}/table`, label: "Quick answers" }] : []),
    ...(may.manage && leads(status, "submit") ? [{ href: `${at}/submit`, label: "Submit" }] : []),
    ...(may.whole ? [{ href: `${at}/result`, label: draft ? "The result so far" : "The result" }] : []),
    ...(may.manage && draft ? [{ href: `${at}/assign`, label: "Assign processes" }] : []),
    ...(may.manage && draft ? [{ href: `${at}/checks`, label: "Quality checks" }] : []),
    ...(may.read && may.whole ? [{ href: `${at}/files`, label: "Files: export and import" }] : []),
    ...(may.manage ? [{ href: `${at}/details`, label: "Description and archive" }] : []),
  ].map((act) => ({ ...act, detail: name }));
}

function processesOf({ here, processes }: Places): Destination[] {
  return processes.map((line) => ({
    href: `/assessments/${here?.id ?? ""}/processes/${line.id}`,
    code: line.id,
    label: line.name,
    detail: sayLine(line),
  }));
}

function pagesFor(actor: Member): Destination[] {
  return [
    ...(can(actor, "assessment.start") ? [{ href: "/assessments/start", label: "Start an assessment" }] : []),
    ...(can(actor, "today.see") ? [{ href: "/today", label: "Today" }] : []),
    ...(can(actor, "portfolio.see") ? [{ href: "/portfolio", label: "Portfolio of units" }] : []),
    ...(can(actor, "assessment.list") ? [{ href: "/assessments", label: "Assessments" }] : []),
    ...(can(actor, "appraisal.list") ? [{ href: "/appraisals", label: "Appraisals" }] : []),
    ...(can(actor, "evidence.list") ? [{ href: "/evidence", label: "Evidence" }] : []),
    ...(can(actor, "evidence.add") ? [{ href: "/evidence/add", label: "Add evidence" }] : []),
    ...(can(actor, "rating.read") ? [{ href: "/standards", label: "Standards" }] : []),
    ...(can(actor, "member.list") ? [{ href: "/people", label: "People" }] : []),
    ...(can(actor, "unit.list") ? [{ href: "/units", label: "Organisational units" }] : []),
    ...(can(actor, "profile.read") ? [{ href: "/profiles", label: "Maturity profiles" }] : []),
    { href: "/learn", label: "Learn: the 45 processes" },
    { href: "/learn/capability", label: "Learn: capability levels" },
    { href: "/learn/maturity", label: "Learn: maturity levels" },
    { href: "/learn/security-management", label: "Learn: Security Management for CMMI-SVC" },
    { href: "/profile", label: "Your profile: name, password, theme, keys" },
    ...(can(actor, "rating.read") ? standards : []),
  ].map((page) => ({ ...page, detail: "Page" }));
}

/** Last, since a standard is looked for by its name. */
const standards = [
  { href: "/standards/iso-20000", label: "Standards: ISO/IEC 20000 clause by clause" },
  { href: "/standards/iso-27001", label: "Standards: ISO/IEC 27001 clause by clause" },
  { href: "/standards/generic-practices", label: "Standards: generic practices by process area" },
  { href: "/standards/o-ism3", label: "Standards: O-ISM3 beside ISO/IEC 27001:2022" },
  { href: "/standards/crosswalk", label: "Standards: Security Management beside COBIT, NIST CSF, CERT-RMM" },
  { href: "/standards/evidence", label: "Standards: what one item of evidence serves" },
];
