import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { type Database, openDatabase } from "@/server/machine/database";
import { freePort } from "@/server/machine/free-port";
import { makeThrowAway } from "../throw-away";
import { type Product, startProduct } from "./product";
import { type Stage, settleIn } from "./stage";
import { certify, startProgram, workshop } from "./tools";

/** What a proxy says to an instance, which serves nobody who came openly. */
export const passedOn = { "x-forwarded-proto": "https" };

/** Two instances on one database, which they reach through pgbouncer, behind haproxy and behind nginx, as deploy/ has it. */
export type Group = {
  stage: Stage;
  /** Where people come to: both with the certificate that this process believes. */
  haproxy: string;
  nginx: string;
  instances: [Product, Product];
  database: Database;
  /** PostgreSQL ends, and runs again where it ran. */
  restDatabase(): void;
  wakeDatabase(): Promise<void>;
  /** Where PostgreSQL keeps its data. */
  folder: string;
  /** Where instances look for a PostgreSQL that follows. */
  follower: number;
  /** Lets pgbouncer take another PostgreSQL from now on. */
  pointTo(port: number): void;
  startAgain(which: 0 | 1): Promise<void>;
  stop(): Promise<void>;
};

export async function openGroup(own: Record<string, string> = {}): Promise<Group> {
  const shop = workshop();
  const place = makeThrowAway("group");
  let database = await openDatabase(place.folder);
  const ports = {
    bouncer: await freePort(),
    haproxy: await freePort(),
    nginx: await freePort(),
    plain: await freePort(),
    follower: await freePort(),
  };
  const listening = [await freePort(), await freePort()] as const;
  const { username, password, port } = new URL(database.url);
  writeFileSync(shop.place("userlist.txt"), `"${username}" "${password}"\n`, { mode: 0o644 });
  const bouncerAt = (to: number) =>
    shop.adapt("pgbouncer.ini", [
      ["10.0.0.21 port=5432", `127.0.0.1 port=${to}`],
      ["listen_port = 6432", `listen_port = ${ports.bouncer}`],
      ["/etc/pgbouncer/userlist.txt", shop.place("userlist.txt")],
      ["server_tls_sslmode = verify-full", "server_tls_sslmode = disable"],
    ]);
  const programs: ChildProcess[] = [
    await startProgram("pgbouncer", [bouncerAt(Number(port))], ports.bouncer),
  ];
  const data = [makeThrowAway("one"), makeThrowAway("two")] as const;
  const haproxy = `https://localhost:${ports.haproxy}`;
  const startOne = (which: 0 | 1) =>
    startProduct(
      {
        PORT: `${listening[which]}`,
        DATABASE_URL: `${database.url.replace(`:${port}/`, `:${ports.bouncer}/`)}?pgbouncer=true`,
        DATABASE_READ_URL: database.url.replace(`:${port}/`, `:${ports.follower}/`),
        DATABASE_OWNER_URL: database.ownerUrl,
        NEXTAUTH_URL: haproxy,
        NEXTAUTH_SECRET: database.signInKey,
        TRUSTED_PROXY: "127.0.0.1",
        DRAIN_SECONDS: "5",
        EVIDENCE_FOLDER: shop.place("evidence"),
        ...own,
      },
      { folder: data[which].folder, discard: () => {} },
    );
  const instances: [Product, Product] = [await startOne(0), await startOne(1)];
  let current = port;
  const readerUrl = () => (database.readerUrl ?? "").replace(`:${port}/`, `:${current}/`);
  certify(shop.place("plumbline.pem"));
  const servers = listening.map((at, index) => [`10.0.0.1${index + 1}:3000`, `127.0.0.1:${at}`] as const);
  const haproxyFile = shop.adapt("haproxy.cfg", [
    ...servers,
    ["bind :80\n", `bind 127.0.0.1:${ports.plain}\n`],
    ["bind :443", `bind 127.0.0.1:${ports.haproxy}`],
    ["/etc/haproxy/plumbline.pem", shop.place("plumbline.pem")],
  ]);
  const nginxFile = shop.adapt("nginx.conf", [
    ...servers,
    ["user www-data;", "daemon off;"],
    ["/run/nginx.pid", shop.place("nginx.pid")],
    ["/var/lib/nginx", shop.place(".")],
    ["listen 80;", "listen 127.0.0.1:0;".replace(":0", `:${await freePort()}`)],
    ["listen 443", `listen 127.0.0.1:${ports.nginx}`],
    ["/etc/nginx/plumbline.pem", shop.place("plumbline.pem")],
    ["/etc/nginx/plumbline.key", shop.place("plumbline.pem.key")],
  ]);
  programs.push(await startProgram("haproxy", ["-f", haproxyFile], ports.haproxy));
  programs.push(await startProgram("nginx", ["-c", nginxFile, "-e", "stderr"], ports.nginx));
  const stage = await settleIn({ ...instances[0], address: haproxy, readerUrl });
  return {
    stage,
    haproxy,
    nginx: `https://localhost:${ports.nginx}`,
    instances,
    database,
    restDatabase: () => database.stop(),
    wakeDatabase: async () => {
      database = await openDatabase(place.folder, "ours", { port: Number(port) });
    },
    folder: place.folder,
    follower: ports.follower,
    pointTo: (to) => {
      current = `${to}`;
      bouncerAt(to);
      programs[0]?.kill("SIGHUP");
    },
    startAgain: async (which) => {
      instances[which] = await startOne(which);
    },
    stop: async () => {
      await Promise.all(instances.map((instance) => instance.stop()));
      for (const program of programs) program.kill("SIGTERM");
      database.stop();
      for (const { discard } of [...data, place, shop]) discard();
    },
  };
}
