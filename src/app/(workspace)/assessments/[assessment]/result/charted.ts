import { sayPeriod } from "@/app/words/dates";
import type { ResultHead } from "@/server/queries/result";

/** "group-it-2026-12-31-groups": says of whom, up to when, and what. */
export const fileOf = ({ unit, name, to }: ResultHead, what: string): string =>
  [unit || name, to, what]
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

/** What a figure that is taken out of its page has to say for itself. */
export const noteOf = (
  { unit, name, from, to, edition, profile, scoringVersion, status }: ResultHead,
  verified?: object | null,
) =>
  `${unit || name}, ${sayPeriod(from, to)}${status === "draft" ? ", draft" : ""}. ${edition}, profile ${profile} (not part of O-ISM3), scoring ${scoringVersion}. ${verified ? "Declared and verified, indicative." : "Declared and indicative, not appraised."}`;
