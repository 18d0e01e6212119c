/**
 * The reports that can be ordered. O-ISM3 (2011) names three: to stakeholders (SSP-1), to strategic management (TSP-1) and
 * to tactical management (OSP-1). It does not say what stands in them: which sections they have is ours, as are the others.
 */
export const reportKinds = ["board", "full", "findings", "ssp-1", "tsp-1", "osp-1"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ["pdf", "pptx", "docx", "xlsx", "csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report can be made of, in the order in which it stands. */
export const reportSections = [
  "disclosure",
  "summary",
  "gaps",
  "ladder",
  "way",
  "strips",
  "groups",
  "distribution",
  "answers",
  "practices",
  "changes",
  "areas",
  "findings",
  "left-out",
  "details",
  "method",
] as const;
export type ReportSection = (typeof reportSections)[number];

/** Which formats each kind comes in, the first one being the usual; tables and data hold the whole, whatever the kind. */
export const formatsOf: Readonly<Record<ReportKind, readonly ReportFormat[]>> = {
  board: ["pdf", "pptx", "json"],
  full: ["pdf", "docx", "xlsx", "csv", "json"],
  findings: ["pdf", "docx", "json"],
  // Data would hold what this report is silent about.
  "ssp-1": ["pdf", "docx"],
  "tsp-1": ["pdf", "docx", "json"],
  "osp-1": ["pdf", "docx", "xlsx", "json"],
};

/** What each kind is made of, unless less is chosen. The board summary is one page, so that nothing of it is left to choose. */
export const sectionsOf: Readonly<Record<ReportKind, readonly ReportSection[]>> = {
  board: ["summary", "ladder", "gaps"],
  full: [
    "summary",
    "ladder",
    "gaps",
    "way",
    "strips",
    "groups",
    "distribution",
    "answers",
    "practices",
    "changes",
    "left-out",
    "details",
    "method",
  ],
  findings: ["disclosure", "areas", "findings", "summary", "strips", "method"],
  // What is left out, and to whom, would tell where it is weak.
  "ssp-1": ["summary", "ladder", "groups", "practices", "method"],
  "tsp-1": ["summary", "ladder", "gaps", "way", "strips", "groups", "changes", "left-out", "method"],
  "osp-1": ["strips", "distribution", "answers", "practices", "changes", "left-out", "details", "method"],
};

/** The level of processes that a kind speaks of; null for all of them. Ours: each of the three reports to the level above. */
export const levelsOf: Readonly<Record<ReportKind, readonly string[] | null>> = {
  board: null,
  full: null,
  findings: null,
  "ssp-1": null,
  "tsp-1": ["generic", "tactical", "operational"],
  "osp-1": ["operational"],
};

/** Whether a word read from a row or an address is a kind, a format, a section. */
export const isReportKind = (word: string): word is ReportKind => reportKinds.some((kind) => kind === word);
export const isReportFormat = (word: string): word is ReportFormat =>
  reportFormats.some((format) => format === word);
export const isReportSection = (word: string): word is ReportSection =>
  reportSections.some((section) => section === word);
