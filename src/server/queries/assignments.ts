import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import type { Mentionable } from "@/domain/mention";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { reaching } from "../reaching";
import { loadAssessment } from "../records";
import { processFor } from "../shares";
import { readProcesses } from "./answers";

/** Every process of an assessment with its owner, and whom it could be given to. */
export async function readAssignments(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  const { assessment, owners } = await within(reach(actor), async (tx) => {
    const { id, name, status, ...found } = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.assign", { status, ...found });
    return { assessment: { id, name, status }, owners: await possibleOwners(tx, id) };
  });
  return { assessment, owners, lines: await readProcesses(actor, assessmentId), key: randomUUID() };
}

/** What the reader may do about the assignment of one process; owners only for who may choose one. */
export async function readAssigning(actor: Actor, assessmentId: string, process: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const asked = await processFor(tx, actor, assessment, process);
    authorizeMember(actor, "assessment.read", asked);
    const open = assessment.status === "draft";
    const assign = open && can(actor, "assessment.assign", asked);
    return {
      may: { assign, finish: open && can(actor, "assessment.finish", asked) },
      owners: assign ? await possibleOwners(tx, assessmentId) : [],
      key: randomUUID(),
    };
  });
}

export type Assigning = Awaited<ReturnType<typeof readAssigning>>;

/** Who answers processes here, by name. */
async function possibleOwners(tx: Tx, assessmentId: string): Promise<Mentionable[]> {
  const rows = await tx.membership.findMany({
    where: {
      endedAt: null,
      roles: { hasSome: ["contributor", "manager"] },
      ...(await reaching(tx, assessmentId)),
    },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows
    .map(({ personId, person }) => ({ id: personId, name: person.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
