import { sayPeriod } from "@/app/words/dates";
import type { ResultHead } from "@/server/queries/result";

/** Where the result stands, from the outside in. */
export const pathOf = ({ id, name, from, to }: ResultHead) => [
  { label: "Assessments", href: "/assessments" },
  { label: name, href: `/assessments/${id}` },
  { label: sayPeriod(from, to) },
];
