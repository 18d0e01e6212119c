import { areaScopeNames, instanceKindNames, saySample } from "@/app/words/appraisals";
import { list } from "@/app/words/capability";
import { begin, counted } from "@/app/words/counts";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LinkButton } from "@/ui/link-button";
import { Note } from "@/ui/words";

/** What is looked at, and where; nothing where O-ISM3 alone is weighed. */
export function Scope({ head }: { head: AppraisalHead }) {
  const { areas, instances, samples, may } = head;
  if (areas.length === 0 && instances.length === 0) return null;
  return (
    <Figure
      heading={`${begin(counted(instances.length, "instance is", "instances are"))} named for ${list(
        areas.map(({ area, scope }) => (scope === "in" ? area : `${area} (${areaScopeNames[scope]})`)),
      )}.`}
    >
      {instances.length > 0 && (
        <DataTable
          caption="Instances"
          quiet
          heads={[
            { label: "Instance" },
            { label: "Kind" },
            { label: "Subgroup" },
            { label: "In the sample" },
            { label: "Areas" },
          ]}
          rows={instances.map(({ id, name, kind, subgroup, sampled, reason, areas: own }) => ({
            key: id,
            cells: [
              <span key="name">
                {name}
                {reason && <Note>{reason}</Note>}
              </span>,
              instanceKindNames[kind],
              subgroup || "–",
              sampled ? "yes" : "no",
              own.length === 0 ? "all" : list(own),
            ],
          }))}
        />
      )}
      {samples.map((sample) => (
        <Note key={sample.subgroup}>{saySample(sample)}</Note>
      ))}
      {areas
        .filter(({ reason }) => reason !== "")
        .map(({ area, reason }) => (
          <Note key={area}>
            {area}: {reason}
          </Note>
        ))}
      {may.change && (
        <LinkButton href={`/appraisals/${head.id}/scope`}>Change scope, instances or team</LinkButton>
      )}
    </Figure>
  );
}
