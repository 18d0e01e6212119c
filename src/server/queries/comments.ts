import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { readersOf } from "../readers";
import { loadAssessment } from "../records";
import { processFor } from "../shares";

/** What has been said about a process, newest last, and whom the reader may call on when they add to it. */
export async function readComments(actor: Actor, assessmentId: string, process: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const asked = await processFor(tx, actor, assessment, process);
    authorizeMember(actor, "assessment.read", asked);
    const rows = await tx.comment.findMany({
      where: { assessmentId, process },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: {
        id: true,
        text: true,
        at: true,
        mentions: true,
        author: { select: { person: { select: { name: true } } } },
      },
    });
    const open = assessment.status !== "archived" && can(actor, "assessment.comment", asked);
    return {
      comments: rows.map(({ author, at, mentions, ...row }) => ({
        ...row,
        by: author.person.name,
        at: at.toISOString(),
        callsReader: mentions.includes(actor.personId),
      })),
      people: open
        ? (await readersOf(tx, assessment, process)).filter(({ id }) => id !== actor.personId)
        : [],
      open,
      key: randomUUID(),
    };
  });
}

export type CommentsView = Awaited<ReturnType<typeof readComments>>;
export type CommentLine = CommentsView["comments"][number];
