import { inScope } from "@/app/words/appraisals";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Filter } from "@/ui/filter";
import { Path } from "@/ui/head";

/** The parts in the order in which they stand, and what each is called. */
const parts = [
  { part: "processes", label: "O-ISM3" },
  { part: "practices", label: "Practices" },
  { part: "findings", label: "Findings" },
  { part: "rating", label: "Rating" },
  { part: "disclosure", label: "Disclosure" },
  { part: "requests", label: "Requests" },
  { part: "scope", label: "Scope and team" },
  { part: "sign-off", label: "Sign-off" },
] as const;
export type Part = (typeof parts)[number]["part"];

/** An appraisal, part by part; those of CMMI only where an area of it is in scope. */
export function AppraisalParts({ head, current }: { head: AppraisalHead; current: Part | "overview" }) {
  const at = `/appraisals/${head.id}`;
  return (
    <Filter
      label="Parts of the appraisal"
      links={[
        { href: at, label: "Overview", current: current === "overview" },
        ...parts
          .filter(({ part }) =>
            cmmi.has(part) ? inScope(head).length > 0 : part !== "scope" || head.may.change,
          )
          .map(({ part, label }) => ({
            href: `${at}/${part}`,
            label,
            current: part === current,
            ...(part === "requests" ? { count: head.requests.open } : {}),
          })),
      ]}
    />
  );
}

const cmmi: ReadonlySet<Part> = new Set<Part>(["practices", "findings", "rating", "disclosure"]);

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
        ...parts.filter((one) => one.part === part).map(({ label }) => ({ label })),
      ]}
    />
  );
}
