import { sayDay } from "@/app/words/dates";
import type { EvidenceItem } from "@/server/queries/evidence-item";
import { Notice } from "@/ui/notices";

/** What a reader has to know of an item before they rely on it. */
export function ItemNotices({ item }: { item: EvidenceItem }) {
  const { archived, opens, freshness, expiresOn, owner } = item;
  return (
    <>
      {archived && (
        <Notice title="This item is archived.">It stays wherever it stands, and is no longer offered.</Notice>
      )}
      {!opens && (
        <Notice title="This evidence is restricted.">
          It opens for {owner.name}, security managers and appraisers. You see its state.
        </Notice>
      )}
      {freshness === "expired" && expiresOn !== null && (
        <Notice title={`It expired on ${sayDay(expiresOn)}.`}>
          Levels stay as they are; confidence in what it backs is lower. Begin a new revision with what is in
          force now, and say until when it counts.
        </Notice>
      )}
      {freshness === "expires-soon" && expiresOn !== null && (
        <Notice title={`It expires on ${sayDay(expiresOn)}.`}>
          From the day after, it lowers confidence in what it backs.
        </Notice>
      )}
    </>
  );
}
