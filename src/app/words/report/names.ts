import type { ReportFormat, ReportKind, ReportSection } from "@/domain/report/kinds";

export const kindNames: Readonly<Record<ReportKind, string>> = {
  board: "Board summary",
  full: "Full assessment report",
  findings: "Appraisal findings",
  "ssp-1": "Report to stakeholders",
  "tsp-1": "Report to strategic management",
  "osp-1": "Report to tactical management",
};

/** What each is for; whose the idea is stands with it. */
export const kindMeanings: Readonly<Record<ReportKind, string>> = {
  board: "One page: where the organisation stands, what moved, and the five largest gaps.",
  full: "Everything that the assessment says, process by process.",
  findings: "What the appraisers found, with the disclosure on the first page.",
  "ssp-1":
    "The report that O-ISM3 asks for in SSP-1. It tells what stands without telling where it is weak; what is in it is ours to choose.",
  "tsp-1":
    "The report that O-ISM3 asks for in TSP-1: the processes below strategic management, and what they need.",
  "osp-1": "The report that O-ISM3 asks for in OSP-1: the operational processes with their answers.",
};

export const formatNames: Readonly<Record<ReportFormat, string>> = {
  pdf: "PDF",
  pptx: "PowerPoint",
  docx: "Word",
  xlsx: "Excel, work papers",
  csv: "CSV, one row a process",
  json: "JSON, for other programs",
};

export const sectionNames: Readonly<Record<ReportSection, string>> = {
  disclosure: "Disclosure",
  summary: "Where it stands",
  gaps: "What holds it back",
  ladder: "The levels of maturity",
  way: "The way to the target",
  strips: "Every process",
  groups: "By group",
  distribution: "Capability of the processes",
  answers: "How the questions are answered",
  practices: "Management practices enabled",
  changes: "What changed since the assessment before",
  areas: "Process areas, goals and practices",
  findings: "Findings",
  "left-out": "Left out as not applicable",
  details: "Process by process",
  method: "How it is counted",
};

/** The title of the window, the file and its list entry. */
export const titleOf = (kind: ReportKind, subject: string): string => `${kindNames[kind]}: ${subject}`;
