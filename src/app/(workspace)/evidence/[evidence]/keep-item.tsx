import type { EvidenceItem } from "@/server/queries/evidence-item";
import { Drawer } from "@/ui/data-details";
import { BringBackForm } from "./bring-back-form";
import { DetailsForm } from "./details-form";
import { PutAwayForm } from "./put-away-form";
import { RevisionForm } from "./revision-form";

/** What its owner and managers do with an item. */
export function KeepItem({ item }: { item: EvidenceItem }) {
  const { id, version, revision, may } = item;
  return (
    <>
      {may.change && (
        <Drawer summary="Begin a new revision">
          <RevisionForm key={revision} evidenceId={id} from={revision} />
        </Drawer>
      )}
      {may.change && (
        <Drawer summary="Change what is said of it">
          <DetailsForm key={version} {...{ item: detailsOf(item), owners: item.owners }} />
        </Drawer>
      )}
      {may.putAway && !item.archived && (
        <Drawer summary="Archive it">
          <PutAwayForm {...{ id, version }} uses={item.uses} />
        </Drawer>
      )}
      {may.putAway && item.archived && <BringBackForm {...{ id, version }} />}
    </>
  );
}

/** What the form needs in the browser, and no more. */
const detailsOf = (item: EvidenceItem) => ({
  id: item.id,
  version: item.version,
  title: item.title,
  description: item.description,
  owner: item.owner.id,
  sensitivity: item.sensitivity,
  periodFrom: item.periodFrom,
  periodTo: item.periodTo,
  collectedOn: item.collectedOn,
  expiresOn: item.expiresOn,
});
