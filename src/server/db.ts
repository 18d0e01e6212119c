import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Member } from "@/domain/actor";
import { Prisma } from "@/generated/prisma/client";
import { awayOf } from "./away";
import { first, follower } from "./connections";
import { onceDrawn } from "./drawing";
import { aside, catchUp, standNow } from "./following";
import { Look } from "./look";

/** One transaction, in which row level security knows who asks. */
export type Tx = Prisma.TransactionClient;
export type Json = Prisma.InputJsonValue;
/** What empties a column of JSON. */
export const noJson = Prisma.DbNull;
/** A part of a question, for several that share it. */
export const sql = Prisma.sql;
/** At the end of a question: whether others may change what was read before the transaction ends. */
export const [held, asItIs] = [sql`for update`, Prisma.empty];
export type Part = typeof held;
export { disconnect, last } from "./connections";

/** An organisation as far as somebody reaches in it: all of it, or what belongs to one branch of its units. */
export type Reach = { organisationId: string; branchId: string | null; readerId: string };

/** What opens rows in this transaction. What is left out opens nothing: without a reach, neither units nor assessments. */
export type Scope = Partial<Reach> & {
  personId?: string;
  signInEmail?: string;
  sessionHash?: string;
  linkHash?: string;
  tokenHash?: string;
  /** Opens the ends of all chains, and nothing else: for the operator who keeps them elsewhere. */
  witness?: boolean;
  /** Whether nothing may be changed. */
  readOnly?: boolean;
  /** Whether it is asked of a PostgreSQL that follows the first, where there is one. */
  aside?: boolean | undefined;
};

/** As far as a member reaches in their organisation. */
export const reach = ({ organisationId, branchId, personId }: Member): Reach => ({
  organisationId,
  branchId,
  readerId: personId,
});

/** The same for dashboards, which are read often: a PostgreSQL that follows may answer, and shows no less than the first would. */
export const reachAside = (member: Member): Scope => ({ ...reach(member), aside: true });

/** All of an organisation, for what concerns it as a whole. */
export const whole = (organisationId: string): Reach => ({ organisationId, branchId: null, readerId: "" });

/** Runs one unit of work in one transaction that sees the scope's rows and no others; what is drawn shares one that only reads. */
export const within = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scope.aside
    ? aside((at) => looking({ ...scope, aside: at === "follower" || undefined }, work))
    : looking(scope, work);

function looking<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  // What nobody in particular reads may be work that goes on after the drawing; work within work would wait for itself.
  const isApart = !scope.readerId || running().getStore() !== undefined;
  const look = isApart ? null : lookAtHand();
  if (look === null) return begin(scope, work);
  return look.ask(scope, (tx) => running().run(tx, () => work(tx))).catch(tellIfAway);
}

const lookAtHand = onceDrawn(
  () =>
    new Look<Tx, Scope>((scope, hold) =>
      begin({ ...scope, readOnly: true }, (tx) => {
        looked.set(tx, new Map());
        return hold(tx);
      }),
    ),
);

async function begin<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const inScope = async (tx: Tx) => {
    await open(tx, scope);
    return work(tx);
  };
  const other = scope.aside ? follower() : null;
  if (other === null) return transaction(inScope);
  const stand = await standNow();
  return transaction(async (tx) => {
    await catchUp(tx, stand);
    return inScope(tx);
  }, other);
}

/** One transaction whose first question opens its rows by itself. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>, at = first()): Promise<T> =>
  at.$transaction((tx) => running().run(tx, () => work(tx)), limits).catch(tellIfAway);

/** What several questions of one look begin with is read by the first: nothing is changed in between. */
export function onceIn<T>(tx: Tx, what: string, read: () => Promise<T>): Promise<T>;
export function onceIn(tx: Tx, what: string, read: () => Promise<unknown>): Promise<unknown> {
  const known = looked.get(tx);
  if (known === undefined) return read();
  const answer = known.get(what) ?? read();
  known.set(what, answer);
  return answer;
}
const looked = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/** What needs no transaction around it, since the database opens what it reads by itself: one round trip instead of four. */
export const atOnce = <T>(ask: (client: AtOnce) => Promise<T>): Promise<T> => ask(first()).catch(tellIfAway);
export type AtOnce = Pick<Tx, "$queryRaw">;

/** A database that is away is no bug: whoever asked is told to come again, and the fault itself stays the cause. */
export function tellIfAway(fault: unknown): never {
  const away = awayOf(fault);
  // The digest is what a page is told of an error: by this one it knows that waiting helps.
  throw away === undefined ? fault : Object.assign(away, { cause: fault, digest: "unavailable" });
}

/** Opens further rows in a running transaction: at sign-in the person is known only after the first look. */
export async function open(tx: Tx, scope: Scope): Promise<void> {
  await tx.$queryRaw`select
    set_config('app.organisation_id', ${scope.organisationId ?? ""}, true),
    set_config('app.branch', ${scope.branchId === undefined ? "" : (scope.branchId ?? "all")}, true),
    set_config('app.reader', ${scope.readerId ?? ""}, true),
    set_config('app.person_id', ${scope.personId ?? ""}, true),
    set_config('app.sign_in_email', ${scope.signInEmail ?? ""}, true),
    set_config('app.session_hash', ${scope.sessionHash ?? ""}, true),
    set_config('app.link_hash', ${scope.linkHash ?? ""}, true),
    set_config('app.token_hash', ${scope.tokenHash ?? ""}, true),
    set_config('app.witness', ${scope.witness ? "on" : ""}, true),
    set_config('transaction_read_only',
      case when ${scope.readOnly === true} then 'on' else current_setting('transaction_read_only') end, true)`;
}

/** Looks past the branch for what concerns all of the organisation, such as how much room is left. */
export async function lookingAtAll<T>(tx: Tx, look: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<{ branch: string }[]>`
    select coalesce(current_setting('app.branch', true), '') as branch`;
  await tx.$queryRaw`select set_config('app.branch', 'all', true)`;
  const seen = await look();
  await tx.$queryRaw`select set_config('app.branch', ${before?.branch ?? ""}, true)`;
  return seen;
}

/** The catalogue is the same for everybody, so it is read without a scope; by the connection at hand, if one is held already. */
export const catalogueRows = (): Tx => running().getStore() ?? first();

const limits = { maxWait: 5_000, timeout: 15_000 };

// Each bundle of Next's has its own copy of this file.
const holder = globalThis as typeof globalThis & { plumblineRunning?: AsyncLocalStorage<Tx> };

/** The transaction at hand. */
function running(): AsyncLocalStorage<Tx> {
  holder.plumblineRunning ??= new AsyncLocalStorage<Tx>();
  return holder.plumblineRunning;
}
