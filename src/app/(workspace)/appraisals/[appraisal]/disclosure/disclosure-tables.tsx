import { areaRatingNames } from "@/app/words/cmmi";
import { instanceKindNames } from "@/app/words/rating";
import type { DisclosureView } from "@/server/queries/rating";
import { DataTable } from "@/ui/data-table";
import { Code } from "@/ui/words";

type Disclosure = DisclosureView["disclosure"];

/** The areas of the scope with their ratings; SM says that it is no official one. */
export function DisclosureAreas({
  disclosure,
  officialInScope,
}: {
  disclosure: Disclosure;
  officialInScope: boolean;
}) {
  return (
    <>
      <DataTable
        caption="Process areas in scope, with their ratings"
        quiet
        heads={[{ label: "Area" }, { label: "Rating" }, { label: "Capability level" }, { label: "Reason" }]}
        rows={disclosure.areas.map(({ id, name, rating, capabilityLevel, reason }) => ({
          key: id,
          cells: [
            <span key="area">
              <Code>{id}</Code> {name}
            </span>,
            `${rating} ${areaRatingNames[rating]}`,
            rating === "NA" ? "" : capabilityLevel,
            reason ?? "",
          ],
        }))}
      />
      <p className="note">
        Areas that are not listed are out of scope.{" "}
        {!officialInScope && "No official area is in scope, so that there is no maturity level."}
      </p>
    </>
  );
}

export function DisclosureInstances({ disclosure }: { disclosure: Disclosure }) {
  return (
    <DataTable
      caption="Instances, and which were sampled"
      quiet
      heads={[{ label: "Instance" }, { label: "Kind" }, { label: "Subgroup" }, { label: "Sampled" }]}
      rows={disclosure.instances.map(({ name, kind, subgroup, sampled }) => ({
        key: name,
        cells: [name, instanceKindNames[kind] ?? kind, subgroup, sampled ? "yes" : "no"],
      }))}
    />
  );
}
