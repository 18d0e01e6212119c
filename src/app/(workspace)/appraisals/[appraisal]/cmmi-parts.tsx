import type { AppraisalHead } from "@/server/queries/practices";
import { Filter } from "@/ui/filter";
import { Path } from "@/ui/head";

export const parts = {
  practices: "Practices",
  findings: "Findings",
  rating: "Rating",
  disclosure: "Disclosure",
} as const;
export type Part = keyof typeof parts;

/** The CMMI side of an appraisal, part by part. */
export function CmmiParts({ appraisal, current }: { appraisal: string; current: Part }) {
  return (
    <Filter
      label="Parts of the appraisal"
      links={[
        { href: `/appraisals/${appraisal}`, label: "Appraisal" },
        ...keys.map((part) => ({
          href: `/appraisals/${appraisal}/${part}`,
          label: parts[part],
          current: part === current,
        })),
      ]}
    />
  );
}

const keys: readonly Part[] = ["practices", "findings", "rating", "disclosure"];

/** Where a part stands: the queue, the appraisal by the name of its assessment, the part. */
export function CmmiPath({ head, part }: { head: AppraisalHead; part: Part }) {
  return (
    <Path
      steps={[
        { label: "Appraisals", href: "/appraisals" },
        { label: head.assessmentName, href: `/appraisals/${head.id}` },
        { label: parts[part] },
      ]}
    />
  );
}
