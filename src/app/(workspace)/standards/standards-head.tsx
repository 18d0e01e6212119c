import type { ReactNode } from "react";
import type { StandardsHead as HeadView } from "@/server/queries/standards";
import { Filter } from "@/ui/filter";
import { Head, Path } from "@/ui/head";
import { type View, viewHref, views } from "./asked";
import { AssessmentForm } from "./assessment-form";

export type StandardsHeadProps = {
  view: View;
  title: string;
  lead: ReactNode;
  head: HeadView;
  /** What the address keeps beside the assessment. */
  keep?: Record<string, string>;
};

/** The title of a view, for which assessment it is read, and the ways to the other views. */
export function StandardsHead({ view, title, lead, head, keep = {} }: StandardsHeadProps) {
  return (
    <Head
      path={
        view === "" ? null : (
          <Path steps={[{ label: "Standards", href: viewHref("", head.chosen) }, { label: views[view] }]} />
        )
      }
      title={title}
      lead={lead}
    >
      <AssessmentForm view={view} head={head} keep={keep} />
      <Filter
        label="Views of the standards"
        links={keys.map((key) => ({
          href: viewHref(key, head.chosen),
          label: views[key],
          current: key === view,
        }))}
      />
    </Head>
  );
}

const keys: readonly View[] = [
  "",
  "iso-20000",
  "iso-27001",
  "generic-practices",
  "o-ism3",
  "crosswalk",
  "evidence",
];
