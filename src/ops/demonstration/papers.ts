import type { AnswerSubject } from "@/domain/evidence/subject";

/** A paper of the invented organisations, and what it backs: of some processes, or of all that have no paper of their own. */
export type Paper = {
  title: string;
  description: string;
  file: string;
  text: string;
  held: "manager" | "owner";
  backs: readonly AnswerSubject[];
  of?: readonly string[];
  restricted?: boolean;
  /** In days from today; it may lie behind. */
  expiresIn?: number;
};

const measured = ["activity", "scope", "unavailability", "effectiveness"] as const;

export const papers: readonly Paper[] = [
  {
    title: "Security manual, version 7",
    description: "Procedures of all security processes, with owner and last review.",
    file: "security-manual-7.md",
    text: "# Security manual\n\nVersion 7. Each procedure names its owner, its inputs and outputs, and its last review.\n",
    held: "manager",
    backs: ["documentation"],
    expiresIn: 220,
  },
  {
    title: "Operations journal 2026",
    description: "What was done when, process by process, taken from the ticket system.",
    file: "operations-journal.csv",
    text: "week,process,entries\n27,OSP-5,14\n28,OSP-5,11\n29,OSP-16,32\n30,OSP-14,6\n",
    held: "owner",
    backs: ["operation"],
  },
  {
    title: "Metrics workbook 2026",
    description: "Results, scope and unavailability of each process, month by month.",
    file: "metrics.csv",
    text: "month,process,results,in scope,unavailable hours\n7,OSP-5,41,96,2\n8,OSP-5,38,96,0\n9,OSP-5,44,97,1\n",
    held: "owner",
    backs: measured,
    expiresIn: 25,
  },
  {
    title: "Capacity and quality review",
    description: "Load, quality and efficiency of the processes that are measured beyond their results.",
    file: "capacity-and-quality.md",
    text: "# Capacity and quality\n\nLoad against what the staff on hand can do, errors found in a sample, cost per result.\n",
    held: "manager",
    backs: ["load", "quality", "efficiency"],
  },
  {
    title: "Restore test of the finance systems",
    description: "Record of the yearly restore, with times and what was missing.",
    file: "restore-test.md",
    text: "# Restore test\n\nStarted 08:10, ledger readable 11:45. Two exports were missing; added to the plan.\n",
    held: "owner",
    backs: ["operation", "effectiveness"],
    of: ["OSP-10", "OSP-15"],
    expiresIn: -12,
  },
  {
    title: "Penetration test, external",
    description: "Report of the yearly test from outside. Its findings are not for everybody.",
    file: "penetration-test.md",
    text: "# Penetration test\n\nThree findings, one of them high. Retest agreed for March.\n",
    held: "manager",
    backs: ["operation", "effectiveness"],
    of: ["OSP-19", "OSP-23"],
    restricted: true,
  },
  {
    title: "Contract with the facility partner",
    description: "Says who answers for what lies outside this scope, and how it is reviewed.",
    file: "facility-contract.md",
    text: "# Facility partner\n\nAnnex 4: physical security and building control systems, reviewed each November.\n",
    held: "manager",
    backs: ["not-applicable"],
  },
  {
    title: "Interview, head of operations",
    description: "Notes of 40 minutes, read and confirmed by the person asked.",
    file: "interview-operations.md",
    text: "# Interview\n\nOperations plans by quarter, reviews by month, and ranks by experience where the scales do not fit.\n",
    held: "manager",
    backs: [],
  },
];
