import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { isStatus } from "@/domain/assessment";
import { standingOf } from "@/domain/assignment";
import { can } from "@/domain/policy";
import { type AssignmentView, assignmentPart, assignmentView } from "../assignment-view";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { oism3Edition } from "../editions";

/** One process that waits for somebody. */
export type WaitingProcess = {
  assessment: { id: string; name: string };
  process: { id: string; name: string };
  complete: boolean;
  assignment: AssignmentView;
  /** Why it was handed back; "" where it was not. */
  reason: string;
};

/** Somebody called on the reader, who has neither answered there nor said that they read it. */
export type CallOn = Pick<WaitingProcess, "assessment" | "process"> & {
  id: string;
  text: string;
  by: string;
  at: string;
};

export type WaitingAssessment = { id: string; name: string; unit: string };

/** How many lines a group shows at most. */
const most = 50;

/**
 * What waits for whom. `today` is the reader's own day ("2026-11-21"). What is new stays until they say that they have
 * read it; `newest` is the moment of its newest. What only a manager does is empty for everybody else.
 */
export async function readToday(actor: Actor, { today }: { today: string }) {
  authorizeMember(actor, "today.see");
  return within(reach(actor), async (tx) => {
    const { personId } = actor;
    const since = await readUpTo(tx, actor);
    const mine = await waiting(tx, { personId, doneAt: null });
    const manages = can(actor, "assessment.submit", { status: "draft" });
    const others = { not: personId };
    const [overdue, done, ready, submitted, drafts] = manages
      ? [
          await waiting(tx, { personId: others, doneAt: null, dueOn: { lt: new Date(today) } }),
          await waiting(tx, { personId: others, doneAt: { gt: since } }),
          await readyDrafts(tx),
          await tx.assessment.findMany({
            where: { status: "submitted" },
            orderBy: { changedAt: "desc" },
            take: most,
            select: named,
          }),
          await tx.assessment.count({ where: { status: "draft" } }),
        ]
      : [[], [], [], [], 0];
    const mentions = await callsOn(tx, actor, since);
    return {
      handedBack: mine.filter(({ assignment }) => standingOf(assignment) === "handed-back"),
      assigned: mine.filter(({ assignment }) => standingOf(assignment) === "assigned"),
      mentions,
      newest: newestOf(mentions, done),
      manages,
      overdue,
      done,
      ready,
      submitted,
      drafts,
    };
  });
}

/** Up to when the reader has read what is new; long ago where they never said so. */
async function readUpTo(tx: Tx, { organisationId, personId }: Member): Promise<Date> {
  const { newsReadAt } = await tx.membership.findUniqueOrThrow({
    where: { organisationId_personId: { organisationId, personId } },
    select: { newsReadAt: true },
  });
  return newsReadAt ?? new Date(0);
}

/** The moment of the newest of what is new (ISO 8601 in UTC); null where nothing is. */
const newestOf = (mentions: readonly CallOn[], done: readonly WaitingProcess[]): string | null =>
  [...mentions.map(({ at }) => at), ...done.map(({ assignment }) => assignment.doneAt ?? "")].sort().at(-1) ??
  null;

export type TodayView = Awaited<ReturnType<typeof readToday>>;

type Wanted = {
  personId: string | { not: string };
  doneAt: null | { gt: Date };
  dueOn?: { lt: Date };
};

/** Assignments in drafts, the first due first; where a day is missing last. */
async function waiting(tx: Tx, wanted: Wanted): Promise<WaitingProcess[]> {
  const rows = await tx.assignment.findMany({
    where: { ...wanted, answer: { assessment: { status: "draft" } } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { answer: { position: "asc" } }],
    take: most,
    select: {
      ...assignmentPart,
      process: true,
      answer: {
        select: {
          complete: true,
          assessment: { select: pinned },
          comments: { orderBy: { at: "desc" }, take: 50, select: { text: true, at: true } },
        },
      },
    },
  });
  return Promise.all(
    rows.flatMap(({ process, answer, ...row }) => {
      const assignment = assignmentView(row);
      const returned = answer.comments.find(({ at }) => at.getTime() === row.returnedAt?.getTime());
      return assignment === null
        ? []
        : [
            placeOf(answer.assessment, process, {
              complete: answer.complete,
              assignment,
              reason: returned?.text ?? "",
            }),
          ];
    }),
  );
}

/** Where the reader was called on, the latest first, as far as they may still read it. */
async function callsOn(tx: Tx, actor: Member, since: Date): Promise<CallOn[]> {
  const rows = await tx.comment.findMany({
    where: {
      mentions: { has: actor.personId },
      at: { gt: since },
      answer: { assessment: { status: { not: "archived" } } },
    },
    orderBy: { at: "desc" },
    take: most,
    select: {
      id: true,
      process: true,
      text: true,
      at: true,
      author: { select: { person: { select: { name: true } } } },
      answer: {
        select: {
          assignment: { select: { personId: true } },
          comments: {
            where: { personId: actor.personId },
            orderBy: { at: "desc" },
            take: 1,
            select: { at: true },
          },
          assessment: { select: { ...pinned, status: true } },
        },
      },
    },
  });
  const unanswered = rows.filter(({ at, answer: { comments } }) => !comments[0] || comments[0].at < at);
  const read = unanswered.filter(({ answer: { assignment, assessment } }) => {
    const share = assignment?.personId === actor.personId ? { share: "this" as const } : {};
    return (
      isStatus(assessment.status) && can(actor, "assessment.read", { status: assessment.status, ...share })
    );
  });
  return Promise.all(
    read.map(({ process, answer, author, at, ...row }) =>
      placeOf(answer.assessment, process, { ...row, by: author.person.name, at: at.toISOString() }),
    ),
  );
}

type Pinned = { id: string; name: string; editionId: string; revision: number };

async function placeOf<Rest extends object>({ id, name, ...edition }: Pinned, process: string, rest: Rest) {
  const { processes } = await oism3Edition(edition.editionId, edition.revision);
  const known = processes.find((it) => it.id === process);
  return { ...rest, assessment: { id, name }, process: { id: process, name: known?.name ?? "" } };
}

/** Drafts in which nothing is open any more. */
async function readyDrafts(tx: Tx): Promise<WaitingAssessment[]> {
  return tx.assessment.findMany({
    where: { status: "draft", answered: { gt: 0 }, answers: { none: { complete: false } } },
    orderBy: { changedAt: "desc" },
    take: most,
    select: named,
  });
}

const named = { id: true, name: true, unit: true } as const;
const pinned = { id: true, name: true, editionId: true, revision: true } as const;
