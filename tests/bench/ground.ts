import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { type Member, system, visitor } from "@/domain/actor";
import { metricTypes } from "@/domain/oism3/model";
import { connected } from "@/server/machine/connection";
import { type Database, openDatabase, prepareDatabase } from "@/server/machine/database";
import { newestMigration } from "@/server/machine/migration-files";

/** A database of the bench's own, as durable as the product's. One that a killed bench left behind is not started only to end. */
export async function openGround(folder: string): Promise<Database> {
  if (existsSync(join(folder, "postgres/postmaster.pid"))) (await openDatabase(folder)).stop();
  rmSync(folder, { recursive: true, force: true });
  const database = await openDatabase(folder);
  await prepareDatabase(database);
  return database;
}

/** What the product is told of its database; taken on here too, since the bench founds by the product's own commands. */
export function settingsFor(folder: string, { url, signInKey }: Database, database?: string) {
  const at = new URL(url);
  if (database !== undefined) at.pathname = `/${database}`;
  return {
    DATABASE_URL: `${at}`,
    NEXTAUTH_SECRET: signInKey,
    EVIDENCE_FOLDER: resolve(folder, "evidence"),
    SCHEMA_AT: newestMigration(),
  };
}

/** The address of another database in the same cluster, for the one who may do everything there. */
export function besides({ readerUrl = "" }: Database, name: string): URL {
  const url = new URL(readerUrl);
  url.pathname = `/${name}`;
  return url;
}

/** The ceilings' database. */
export async function makeBare(database: Database): Promise<URL> {
  await connected(`${besides(database, "postgres")}`, (client) => client.query("create database bare"));
  const url = besides(database, "bare");
  await connected(`${url}`, (client) => client.query(readFileSync("tests/bench/ceiling.sql", "utf8")));
  return url;
}

/** An organisation at work: what it declared, the drafts that are answered in, and the session of its manager. */
export type Ground = {
  organisationId: string;
  cookie: string;
  declared: readonly string[];
  drafts: readonly string[];
  units: readonly string[];
  /** Organisations without anything in them yet, each with the session of its manager: they grow to portfolios of these sizes. */
  portfolios: Readonly<Record<"wide" | "narrow", Portfolio>>;
};

export type Portfolio = { organisationId: string; cookie: string; units: number; readings: number };

const drafts = 10;

/** Thirty units, ten declared assessments of which two in one unit, and ten drafts, made by the product's own commands. */
export async function foundGround(): Promise<Ground> {
  const { addUnit } = await import("@/server/commands/units");
  const { organisationId, personId, cookie } = await found("Bench");
  const actor: Member = {
    ...{ kind: "member", personId, organisationId, branchId: null },
    roles: ["manager", "administrator"],
  };
  const units: string[] = [];
  for (const name of names) units.push((await addUnit(actor, { name, parentId: "" })).unitId);
  const declared: string[] = [];
  for (const [index, unit] of [names[0], ...names.slice(0, 9)].entries())
    declared.push(await begin(actor, unit, 2015 + index, true));
  const open: string[] = [];
  for (const unit of names.slice(0, drafts)) open.push(await begin(actor, unit, 2026, false));
  const portfolios = {
    wide: { ...(await found("Wide")), units: 1000, readings: 8 },
    narrow: { ...(await found("Narrow")), units: 30, readings: 8 },
  };
  const { disconnect } = await import("@/server/db");
  await disconnect();
  return { organisationId, cookie, declared, drafts: open, units, portfolios };
}

/** An organisation with somebody who manages it and is signed in. */
async function found(organisation: string) {
  const { foundOrganisation } = await import("@/server/commands/organisations");
  const { startSession } = await import("@/server/commands/sessions");
  const who = { email: `${organisation.toLowerCase()}@example.org`, password: "the plumb line hangs true" };
  const { organisationId, people } = await foundOrganisation(system, {
    organisation,
    people: [{ name: organisation, roles: ["manager", "administrator"], ...who }],
  });
  const entry = await startSession(visitor, who);
  if (entry === null || "pending" in entry) throw new Error("The bench was not let in.");
  return { organisationId, personId: people[0]?.personId ?? "", cookie: `plumbline=${entry.reference}` };
}

const names = Array.from({ length: 30 }, (_, index) => `Unit ${`${index + 1}`.padStart(4, "0")}`);

async function begin(actor: Member, unit = "", year: number, submitted: boolean): Promise<string> {
  const { startAssessment } = await import("@/server/commands/assessments");
  const { fillAssessment } = await import("@/server/commands/fill");
  const { submitAssessment } = await import("@/server/commands/transitions");
  const { id } = await startAssessment(actor, {
    ...{ key: randomUUID(), profile: "baseline", name: `Reading ${year}`, unit, scope: "All of it" },
    ...{ from: `${year}-01-01`, to: `${year}-12-31`, target: 3 },
  });
  const answers = Object.fromEntries(
    shippedOism3.processes.map((process, index) => [process.id, answerOf(index)]),
  );
  if (submitted) await fillAssessment(actor, { assessmentId: id, answers });
  if (submitted) await submitAssessment(actor, { id, reason: "" });
  return id;
}

/** Every capability occurs. */
const answerOf = (index: number) => ({
  operated: index % 9 === 0 ? ("no" as const) : ("yes" as const),
  documented: "yes" as const,
  metrics: Object.fromEntries(
    metricTypes.map((type, at) => [type, at < (index * 3) % 8 ? ("yes" as const) : ("no" as const)]),
  ),
});
