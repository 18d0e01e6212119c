import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueRows, whole, within } from "@/server/db";
import { connected } from "@/server/machine/connection";
import { findPostmaster } from "@/server/machine/postmaster";
import { newDraft } from "../server/assessing";
import { newOrganisation } from "../server/organisation";
import { makeThrowAway } from "../throw-away";
import { type Bucket, openBucket } from "./bucket";
import { readDashboards } from "./dashboards";
import { type Group, openGroup, passedOn } from "./group";
import { openLedger } from "./ledger";
import { overHttp2 } from "./over-http2";
import { patience } from "./pace";
import { familyOf } from "./processes";
import { follow, type Replica } from "./replica";
import { signIn } from "./stage";
import { suffer } from "./suffering";
import { missingOf } from "./tools";
import { pack, sumOf, upload } from "./uploads";
import { pause } from "./writers";

const missing = missingOf("haproxy", "nginx", "pgbouncer", "openssl");

describe.skipIf(missing !== "")(
  `two instances beyond one machine${missing && `: skipped, without ${missing}`}`,
  () => {
    let group: Group;
    let bucket: Bucket;
    const ledger = openLedger();
    const suffering = <T>(fault: () => Promise<T>, how = {}) => suffer(group.stage, ledger, fault, how);
    beforeAll(async () => {
      bucket = await openBucket();
      group = await openGroup(bucket.settings);
    });
    afterAll(async () => {
      await group.stop();
      await bucket.stop();
    });

    test("a session that began behind haproxy holds behind nginx and at each instance, and both are given work", async () => {
      const { cookie } = group.stage.desk;
      const ways = [group.haproxy, group.nginx, ...group.instances.map(({ address }) => address)];
      for (const way of ways) {
        const headers = { cookie, ...passedOn };
        const answer = await fetch(`${way}/today`, { headers, redirect: "manual" });
        expect([way, answer.status]).toEqual([way, 200]);
      }
      await suffering(() => pause(1_000));
      for (const { said } of group.instances) expect(said()).toContain("answer.changed");
    });

    test("both proxies speak HTTP/2, keep what is for operators, turn away what is too large, and pass on no address that a client names", async () => {
      for (const way of [group.haproxy, group.nginx]) {
        expect(await overHttp2(way, { ":path": "/api/health" })).toBe(200);
        expect(await overHttp2(way, { ":path": "/api/metrics" })).toBe(404);
        expect(await overHttp2(way, { ":path": "/api/ready" })).toBe(404);
        const large = { ":path": "/api/session", ":method": "POST", "content-length": `${2 ** 30}` };
        expect(await overHttp2(way, large)).toBe(413);
        const { manager } = group.stage;
        await signIn(way, manager.email, { "x-forwarded-for": "203.0.113.9", "x-real-ip": "203.0.113.9" });
      }
      expect(await rows("select distinct address from audit_event where address is not null")).toEqual([
        { address: "127.0.0.1" },
      ]);
    });

    test("a file of 30 MB goes in through a proxy, into a bucket where there is one, and comes out of either instance as it was", async () => {
      for (const way of [group.haproxy, group.nginx]) {
        const parcel = await pack(group.stage, 30);
        const through = { ...group.stage, desk: { ...group.stage.desk, address: way, origin: way } };
        expect(await upload(through, parcel)).toMatchObject({ status: 200 });
        for (const { address } of group.instances) {
          const at = `${address}/api/evidence/${parcel.evidenceId}/files/${parcel.id}`;
          const back = await fetch(at, { headers: { cookie: group.stage.desk.cookie, ...passedOn } });
          const sum = createHash("sha256").update(Buffer.from(await back.arrayBuffer()));
          expect(sum.digest("hex")).toBe(sumOf(parcel));
        }
      }
    });

    test("through pgbouncer, which gives a connection to others after each transaction, organisations see their own alone", async () => {
      const others = await newOrganisation("Beside");
      await newDraft(others.people.manager.actor);
      const sides = [group.stage.organisationId, others.organisationId];
      const seen = await Promise.all(
        Array.from({ length: 200 }, async (_, turn) => {
          const ours = sides[turn % 2] ?? "";
          const found = await within(whole(ours), async (tx) => [
            ...(await tx.assessment.findMany({ select: { organisationId: true } })),
            ...(await tx.auditEvent.findMany({ select: { organisationId: true }, take: 20 })),
          ]);
          const outside = await catalogueRows().assessment.count();
          return {
            foreign: found.filter(({ organisationId }) => organisationId !== ours),
            own: found.length > 0,
            outside,
          };
        }),
      );
      expect(seen.filter(({ foreign, own, outside }) => foreign.length > 0 || !own || outside > 0)).toEqual(
        [],
      );
      // Three products may open thirty; these are shared by all of them.
      const shared = "select count(*)::int as n from pg_stat_activity where usename = 'plumbline_app'";
      expect((await rows(shared))[0]?.n).toBeLessThanOrEqual(20);
    });

    test("one instance that is told to end is emptied first, and nobody notices, nor when it comes back", async () => {
      const { told } = await suffering(async () => {
        await group.instances[1].stop();
        await group.startAgain(1);
        await pause(2_000);
      });
      expect(told.map(({ status, body }) => `${status} ${body}`)).toEqual([]);
    });

    test("with PostgreSQL stopped for ten seconds people are told to wait, and then it goes on", async () => {
      const { told } = await suffering(async () => {
        group.restDatabase();
        await pause(10_000);
        await group.wakeDatabase();
      });
      expect(
        told.some(({ body }) => body.includes("service.away")),
        "said by the product itself",
      ).toBe(true);
    });

    test.each(["haproxy", "nginx"] as const)(
      "one instance killed, launcher and all, %s sends everybody to the other",
      async (proxy) => {
        const desk = { ...group.stage.desk, address: group[proxy], origin: group[proxy] };
        const { came } = await suffer(
          { ...group.stage, desk },
          ledger,
          async () => {
            for (const pid of familyOf(group.instances[0].launcher)) process.kill(pid, "SIGKILL");
            const began = ledger.acknowledged.size;
            await pause(patience);
            return ledger.acknowledged.size - began;
          },
          { mayBeSilent: true },
        );
        expect(came, "saved meanwhile").toBeGreaterThan(0);
        await group.startAgain(0);
      },
    );

    const place = makeThrowAway("replica");
    let replica: Replica | undefined;
    afterAll(() => {
      replica?.stop();
      place.discard();
    });

    test("dashboards are read from the PostgreSQL that follows, and none misses what was just saved; where it is away or stands still, they are read from the first", async () => {
      const { seeSaved, seeFollowed, readAt } = readDashboards(group);
      await seeSaved("Alone");
      expect([await readAt("follower"), (await readAt("first")) > 0]).toEqual([0, true]);
      replica = await follow(group.folder, place.folder, group.follower);
      await seeFollowed();
      await replica.standStill(true);
      for (const name of ["Behind", "Further behind"]) await seeSaved(name);
      await replica.standStill(false);
      await seeFollowed();
    });

    test("the PostgreSQL that follows takes over from one that is killed, and has everything that was acknowledged", async () => {
      const takingOver = replica;
      if (takingOver === undefined) throw new Error("nobody follows");
      await suffering(async () => {
        const { pid = 0 } = findPostmaster(join(group.folder, "postgres")) ?? {};
        for (const one of familyOf(pid)) process.kill(one, "SIGKILL");
        await takingOver.promote();
        group.pointTo(takingOver.port);
      });
      expect(await rows("select pg_is_in_recovery() as follows, inet_server_port() as port")).toEqual([
        { follows: false, port: takingOver.port },
      ]);
    });

    const rows = (sql: string) =>
      connected(
        group.stage.product.readerUrl(),
        async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
      );
  },
);
