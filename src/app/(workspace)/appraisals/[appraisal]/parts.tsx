import { inScope } from "@/app/words/appraisals";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Filter } from "@/ui/filter";
import { Path } from "@/ui/head";

export const parts = {
  processes: "O-ISM3",
  practices: "Practices",
  findings: "Findings",
  rating: "Rating",
  disclosure: "Disclosure",
  requests: "Requests",
  scope: "Scope and team",
  "sign-off": "Sign-off",
} as const;
export type Part = keyof typeof parts;

/** An appraisal, part by part; those of CMMI only where an area of it is in scope. */
export function AppraisalParts({ head, current }: { head: AppraisalHead; current: Part | "overview" }) {
  const at = `/appraisals/${head.id}`;
  return (
    <Filter
      label="Parts of the appraisal"
      links={[
        { href: at, label: "Overview", current: current === "overview" },
        ...keys
          .filter((part) => (cmmi.has(part) ? inScope(head).length > 0 : part !== "scope" || head.may.change))
          .map((part) => ({
            href: `${at}/${part}`,
            label: parts[part],
            current: part === current,
            ...(part === "requests" ? { count: head.requests.open } : {}),
          })),
      ]}
    />
  );
}

const keys: readonly Part[] = [
  "processes",
  "practices",
  "findings",
  "rating",
  "disclosure",
  "requests",
  "scope",
  "sign-off",
];
const cmmi: ReadonlySet<Part> = new Set(["practices", "findings", "rating", "disclosure"] as const);

/** Where a part stands: the queue, the appraisal by the name of its assessment, the part. */
export function AppraisalPath({
  head,
  part,
}: {
  head: Pick<AppraisalHead, "id" | "assessmentName">;
  part?: Part;
}) {
  return (
    <Path
      steps={[
        { label: "Appraisals", href: "/appraisals" },
        { label: head.assessmentName, href: `/appraisals/${head.id}` },
        ...(part === undefined ? [] : [{ label: parts[part] }]),
      ]}
    />
  );
}
