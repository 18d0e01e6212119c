import "server-only";
import type { Member } from "@/domain/actor";
import { isStatus, type Status } from "@/domain/assessment";
import { can } from "@/domain/policy";
import type { Tx } from "./db";
import { oism3Edition } from "./editions";

type Place = { linkId: string; assessment: { id: string; name: string; status: Status } };

/** Where an item stands: beside an answer, or behind a practice at an instance of an appraisal. */
export type EvidenceUse =
  | (Place & { at: "answer"; process: { id: string; name: string }; subject: string })
  | (Place & {
      at: "practice";
      appraisalId: string;
      area: string;
      practice: string;
      instanceId: string;
      instance: string;
      kind: string;
      verdict: string;
    });

/** Where an item stands, as far as this member may know of it: answers they read, and practices if they see appraisals. */
export async function usesOf(tx: Tx, actor: Member, evidenceId: string): Promise<{ shown: EvidenceUse[] }> {
  const answers = await tx.answerEvidence.findMany({
    where: { evidenceId },
    orderBy: [{ addedAt: "desc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      process: true,
      subject: true,
      answer: {
        select: { assignment: { select: { personId: true } }, assessment: { select: assessment } },
      },
    },
  });
  const practices = can(actor, "appraisal.list")
    ? await tx.practiceEvidence.findMany({
        where: { evidenceId },
        orderBy: [{ addedAt: "desc" }, { id: "asc" }],
        take: most,
        select: {
          id: true,
          appraisalId: true,
          area: true,
          practice: true,
          instanceId: true,
          kind: true,
          verdict: true,
          instance: { select: { name: true, appraisal: { select: { assessment: { select: assessment } } } } },
        },
      })
    : [];
  const beside = answers
    .filter(({ answer }) => reads(actor, answer.assessment, answer.assignment?.personId === actor.personId))
    .map(async ({ id, process, subject, answer: { assessment: it } }): Promise<EvidenceUse> => {
      const { processes } = await oism3Edition(it.editionId, it.revision);
      const name = processes.find((known) => known.id === process)?.name ?? "";
      return { at: "answer", linkId: id, assessment: plain(it), process: { id: process, name }, subject };
    });
  const behind = practices.map(
    ({ id, instance, ...rest }): EvidenceUse => ({
      at: "practice",
      linkId: id,
      assessment: plain(instance.appraisal.assessment),
      instance: instance.name,
      ...rest,
    }),
  );
  return { shown: [...(await Promise.all(beside)), ...behind] };
}

type Row = {
  id: string;
  name: string;
  status: string;
  archivedFrom: string | null;
  editionId: string;
  revision: number;
};

function reads(actor: Member, { status, archivedFrom }: Row, own: boolean): boolean {
  const from = archivedFrom === null ? null : statusOf(archivedFrom);
  const it = { status: statusOf(status), archivedFrom: from };
  return can(actor, "assessment.read", own ? { ...it, share: "this" } : it);
}

const statusOf = (word: string): Status => (isStatus(word) ? word : "draft");
const plain = ({ id, name, status }: Row) => ({ id, name, status: statusOf(status) });

/** How many places of each kind are shown. */
const most = 200;

const assessment = {
  id: true,
  name: true,
  status: true,
  archivedFrom: true,
  editionId: true,
  revision: true,
} as const;
