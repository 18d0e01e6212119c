import "server-only";
import type { Actor } from "@/domain/actor";
import type { ReadNews } from "@/domain/news-input";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";

/** Notes up to when the actor has read what is new for them; never ahead of now, and never back. Twice is no fault. */
export async function readNews(actor: Actor, { until }: ReadNews): Promise<void> {
  authorizeMember(actor, "today.see");
  const { organisationId, personId } = actor;
  const newsReadAt = new Date(Math.min(Date.parse(until), Date.now()));
  await within({ ...reach(actor), personId }, async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { organisationId, personId, OR: [{ newsReadAt: null }, { newsReadAt: { lt: newsReadAt } }] },
      data: { newsReadAt },
    });
    if (count > 0) await record(tx, actor, organisationId, "member.read-news", personId);
  });
}
