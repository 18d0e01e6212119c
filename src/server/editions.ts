import "server-only";
import { type CmmiSvc, cmmiSvcFrom } from "@/catalogue/cmmi-svc";
import { shippedCmmiSvcEdition, shippedOism3Edition } from "@/catalogue/editions";
import { type Oism3, oism3From } from "@/catalogue/o-ism3";
import { parseEdition } from "@/catalogue/schema";
import type { Edition } from "@/domain/catalogue";
import { catalogueRows, tellIfAway } from "./db";

/** The edition that a new assessment pins. */
export const presentOism3 = (): Promise<Oism3> =>
  oism3Edition(shippedOism3Edition.id, shippedOism3Edition.revision);

/** An edition of O-ISM3 as the database holds it. */
export const oism3Edition = async (id: string, revision: number): Promise<Oism3> =>
  once(`o-ism3 ${id} ${revision}`, oism3Views, async () => oism3From(await readEdition(id, revision)));

/** The Security Management area as the database holds it. */
export const presentCmmiSvc = async (): Promise<CmmiSvc> => {
  const { id, revision } = shippedCmmiSvcEdition;
  return once(`cmmi-svc ${id} ${revision}`, cmmiSvcViews, async () =>
    cmmiSvcFrom(await readEdition(id, revision)),
  );
};

/**
 * Reads what every page asks for, so that nobody who holds a connection waits for another one to read it: a burst of first
 * pages would take them all.
 */
export async function loadEditions(): Promise<void> {
  await presentOism3();
  await presentCmmiSvc();
}

// The bundler makes several of this module; what was read is one.
const holder = globalThis as typeof globalThis & {
  plumblineOism3?: Map<string, Promise<Oism3>>;
  plumblineCmmiSvc?: Map<string, Promise<CmmiSvc>>;
};
holder.plumblineOism3 ??= new Map();
holder.plumblineCmmiSvc ??= new Map();
const [oism3Views, cmmiSvcViews] = [holder.plumblineOism3, holder.plumblineCmmiSvc];

/** A revision does not change while the server runs, so it is read and checked once. A failed read is tried again. */
function once<View>(key: string, held: Map<string, Promise<View>>, read: () => Promise<View>): Promise<View> {
  const known = held.get(key);
  if (known !== undefined) return known;
  const fresh = read();
  held.set(key, fresh);
  fresh.catch(() => held.delete(key));
  return fresh;
}

async function readEdition(id: string, revision: number): Promise<Edition> {
  const { items, ...head } = await catalogueRows()
    .edition.findUniqueOrThrow({
      where: { id_revision: { id, revision } },
      select: {
        id: true,
        revision: true,
        model: true,
        name: true,
        source: true,
        items: {
          orderBy: [{ kind: "asc" }, { position: "asc" }],
          select: {
            kind: true,
            code: true,
            parent: true,
            position: true,
            name: true,
            provenance: true,
            section: true,
            body: true,
          },
        },
      },
    })
    .catch(tellIfAway);
  return parseEdition({ ...head, items });
}
