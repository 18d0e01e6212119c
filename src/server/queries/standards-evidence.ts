import "server-only";
import type { NamedAppraisalModel } from "@/catalogue/appraisal-model";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { type Place, type Standard, serves, standards } from "@/domain/standards/serves";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { evidenceFor } from "../evidence-records";
import { type EvidenceLine, evidenceLine, lineSelect } from "../evidence-view";
import { loadGround, type StandardsHead } from "../standards-ground";
import { nameOfPlace } from "../standards-names";

/** An item with where it serves: at the place asked for, and in every other standard. */
export type ServingItem = {
  item: EvidenceLine;
  here: string[];
  elsewhere: { standard: Standard; places: { code: string; name: string | null }[] }[];
};

/** `hidden` counts the items that serve and that the reader may not know of. */
export type Serving = { head: StandardsHead; items: ServingItem[]; hidden: number };

/**
 * The evidence that serves a place of a standard, or all that is attached where none is named, with what else it would
 * serve; those that serve most first. `today` is the reader's own day, `only` the id of one item to be shown alone.
 */
export async function seeServing(
  actor: Actor,
  asked: string | undefined,
  wanted: Place | null,
  today: string,
  only?: string,
): Promise<Serving> {
  authorizeMember(actor, "catalogue.read");
  return within(reach(actor), async (tx) => {
    const { head, index, model } = await loadGround(tx, actor, asked);
    const serving = wanted === null ? index.items : index.itemsAt(wanted);
    const found = serving.filter((id) => only === undefined || id === only);
    if (found.length === 0 || !can(actor, "evidence.list")) return { head, items: [], hidden: found.length };
    const rows = await tx.evidence.findMany({ where: { id: { in: found } }, select: lineSelect });
    const seen = rows.filter((row) => can(actor, "evidence.see", evidenceFor(actor, row)));
    const items = seen.map((row) => ({
      item: evidenceLine(actor, row, today),
      ...placed(index.placesOf(row.id), wanted, model),
    }));
    return {
      head,
      items: items.toSorted(
        (a, b) => b.elsewhere.length - a.elsewhere.length || a.item.id.localeCompare(b.item.id),
      ),
      hidden: rows.length - seen.length,
    };
  });
}

function placed(places: readonly Place[], wanted: Place | null, model: NamedAppraisalModel) {
  const here = wanted === null ? [] : places.filter((place) => serves(place, wanted));
  const elsewhere = standards
    .filter((standard) => standard !== wanted?.standard)
    .map((standard) => ({
      standard,
      places: inOrder(places.filter((place) => place.standard === standard)).map((code) => ({
        code,
        name: nameOfPlace({ standard, code }, model),
      })),
    }))
    .filter((one) => one.places.length > 0);
  return { here: inOrder(here), elsewhere };
}

/** GP 2.10 comes after GP 2.9, and Annex A after the clauses. */
const inOrder = (places: readonly Place[]): string[] =>
  places.map(({ code }) => code).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
