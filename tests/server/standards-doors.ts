import { seeIso20000, seePracticeGrid, seeSmCrosswalk, seeStandards } from "@/server/queries/standards";
import { seeServing } from "@/server/queries/standards-evidence";
import { seeIso27001 } from "@/server/queries/standards-iso-27001";
import { seeOism3Clauses } from "@/server/queries/standards-processes";
import type { Side } from "./busy";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What the standards' tables added that takes the id of an assessment, given one of theirs. */
export function standardsDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const ask = () => sides().ours.people.manager.actor;
  const draft = () => sides().theirs.draft;
  return {
    seeStandards: () => seeStandards(ask(), draft()),
    seeIso20000: () => seeIso20000(ask(), draft()),
    seeIso27001: () => seeIso27001(ask(), draft(), "2005"),
    seePracticeGrid: () => seePracticeGrid(ask(), draft()),
    seeSmCrosswalk: () => seeSmCrosswalk(ask(), draft()),
    seeOism3Clauses: () => seeOism3Clauses(ask(), draft()),
    seeServing: () => seeServing(ask(), draft(), null, "2026-11-22"),
  };
}
