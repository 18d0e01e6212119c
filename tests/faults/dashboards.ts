import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { addUnit } from "@/server/commands/units";
import { type Group, passedOn } from "./group";

/** Somebody who saves, and looks at a dashboard of one instance at once. */
export function readDashboards({ stage, instances }: Group) {
  const get = async (path: string) => {
    const headers = { cookie: stage.desk.cookie, ...passedOn };
    const answer = await fetch(`${instances[0].address}${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  /** How many dashboards this instance has read there so far. */
  const readAt = async (where: "follower" | "first") =>
    Number((await get("/api/metrics")).split(`plumbline_read_aside{at="${where}"} `)[1]?.split("\n")[0]);
  const seeSaved = async (name: string) => {
    await addUnit(stage.administrator.actor, { name });
    expect([name, (await get("/portfolio")).includes(name)]).toEqual([name, true]);
  };
  const seeFollowed = () =>
    expect
      .poll(async () => {
        const before = await readAt("follower");
        await seeSaved(`Followed ${randomUUID()}`);
        return (await readAt("follower")) - before;
      }, patient)
      .toBeGreaterThan(0);
  return { readAt, seeSaved, seeFollowed };
}

/** A follower that was away or behind is left alone for five seconds. */
const patient = { timeout: 30_000, interval: 500 };
