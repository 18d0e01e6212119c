import { sayDay } from "@/app/words/dates";
import type { TrendReading, UnitTrend } from "@/server/queries/trend";

/** What names a reading below its column: the end of its period. */
export const labelOf = ({ to }: TrendReading): string => sayDay(to).replace(/^\d+ /, "");

/** What is verified for good: an appraisal under way draws no level, since what is not weighed is not a nought. */
export const settled = ({ status, verified }: TrendReading): number | null =>
  status === "under-appraisal" ? null : verified;

/** What a figure that is taken out of its page has to say for itself. */
export const noteOf = ({ unit }: UnitTrend): string =>
  `${unit.name}, all declared assessments by the end of their period. Each is read by the profile that it keeps, which is not part of O-ISM3. Indicative.`;

/** "group-it-maturity": says of whom, and what. */
export const fileOf = ({ unit }: UnitTrend, what: string): string =>
  `${unit.name} ${what}`
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
