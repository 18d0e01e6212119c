import type { Role } from "@/domain/actor";

export const roleNames: Readonly<Record<Role, string>> = {
  manager: "Security manager",
  contributor: "Process owner",
  appraiser: "Appraiser",
  executive: "Executive",
  administrator: "Administrator",
};

/** What a role is for, to whom gives it out. */
export const roleWork: Readonly<Record<Role, string>> = {
  manager: "Starts assessments, answers, assigns processes, submits.",
  contributor: "Answers the processes assigned to them, and nothing else.",
  appraiser: "Weighs the evidence of what others answered.",
  executive: "Reads progress and results, changes nothing.",
  administrator: "Keeps people and units; cannot alter an answer.",
};
