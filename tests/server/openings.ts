import type { Side } from "./busy";

export type Row = Readonly<Record<string, unknown>>;

/** What somebody who asks has set, which rows they may then see, and in which tables they have to see something. */
export type Opening = {
  what: string;
  settings: Readonly<Record<string, string>>;
  may: (table: string, row: Row) => boolean;
  must: (table: string) => boolean;
};

/** The secrets that open one row each. */
export type Secrets = Readonly<
  Record<"session" | "link" | "challenge" | "passkey" | "token" | "email", string>
>;
type Places = { head: string; annex: string };

/**
 * Every way into the database, told without a look at the policies: by what is set, whose rows may be seen. All that ours has
 * which belongs to a unit belongs to the head office, and nothing to the annex. Theirs is a demonstration.
 */
export function openings(ours: Side, theirs: Side, secrets: Secrets, { head, annex }: Places): Opening[] {
  const { organisation_id, person_id } = ours.opened;
  const all = { organisation_id, branch: "all" };
  const isOurs = (row: Row) => !saysOneOf(row, marksOf(theirs));
  const isPerson = (table: string, row: Row) => row[table === "person" ? "id" : "person_id"] === person_id;
  const byKey = (what: string, setting: string, secret: string, opened: Readonly<Record<string, string>>) =>
    one(what, { [setting]: secret }, opened);
  const one = (what: string, settings: Opening["settings"], opened: Readonly<Record<string, string>>) => ({
    what,
    settings,
    may: (table: string, row: Row) => table in opened && Object.values(row).includes(opened[table]),
    must: (table: string) => table in opened,
  });
  const person = { person: person_id, membership: person_id, organisation: organisation_id };
  const inBranch = (what: string, settings: Opening["settings"], own: readonly string[]): Opening => ({
    what: `a branch, ${what}`,
    settings: { organisation_id, ...settings },
    may: (table, row) =>
      isOurs(row) &&
      !personal.includes(table) &&
      (table === "unit"
        ? row.id === settings.branch
        : own.includes("*") || [...organisationWide, ...own].includes(table)),
    must: (table) =>
      !personal.includes(table) &&
      (own.includes("*") || ["unit", ...organisationWide, ...own].includes(table)),
  });
  return [
    { what: "nothing", settings: {}, may: () => false, must: () => false },
    {
      what: "an organisation and a person of it",
      settings: { ...all, person_id },
      may: (table, row) => isOurs(row) && (!personal.includes(table) || isPerson(table, row)),
      must: () => true,
    },
    {
      what: "an organisation",
      settings: all,
      may: (table, row) => isOurs(row) && !personal.includes(table),
      must: (table) => !personal.includes(table),
    },
    {
      what: "an organisation without a reach",
      settings: { organisation_id },
      may: (table, row) => isOurs(row) && organisationWide.includes(table),
      must: (table) => organisationWide.includes(table),
    },
    inBranch("without anything", { branch: annex }, []),
    inBranch("without anything but one's own evidence", { branch: annex, reader: person_id }, evidence),
    inBranch("with everything", { branch: head }, ["*"]),
    {
      what: "a person",
      settings: { person_id },
      may: (table, row) =>
        table === "organisation" ? row.id === organisation_id : own.includes(table) && isPerson(table, row),
      must: (table) => own.includes(table),
    },
    byKey("a session", "session_hash", secrets.session, { ...person, session: secrets.session }),
    byKey("a link", "link_hash", secrets.link, { person: person_id, sign_in_link: secrets.link }),
    byKey("a challenge", "link_hash", secrets.challenge, { challenge: secrets.challenge }),
    byKey("a passkey", "link_hash", secrets.passkey, { passkey: secrets.passkey }),
    byKey("an address", "sign_in_email", secrets.email, { person: secrets.email, credential: person_id }),
    byKey("a token", "token_hash", secrets.token, { api_token: secrets.token }),
    { ...everyRowOf("audit_head"), what: "the witness", settings: { witness: "on" } },
    { ...everyRowOf("mail"), what: "the carrier of mail", settings: { mail: "carry" } },
    one(
      "what starts the demonstration over",
      { demonstration: "over" },
      { organisation: theirs.organisationId },
    ),
  ];
}

/** Every id by which a row could tell that it is somebody's. */
export const marksOf = ({ organisationId, people }: Side): string[] => [
  organisationId,
  ...Object.values(people).map(({ actor }) => actor.personId),
];

export function saysOneOf(row: unknown, marks: readonly string[]): boolean {
  const text = JSON.stringify(row);
  return marks.some((mark) => text.includes(mark));
}

/** What is a person's, whatever organisation is open. */
const personal = [
  ...[
    "credential",
    "session",
    "sign_in_link",
    "challenge",
    "authenticator",
    "recovery_code",
    "passkey",
    "mail",
  ],
];
const own = ["membership", "organisation", "person", ...personal];
const evidence = ["evidence", "evidence_revision", "evidence_file", "evidence_address"];

/** What belongs to all of an organisation and to no unit. Whatever is not listed is taken to belong to one. */
export const organisationWide: readonly string[] = [
  ...["organisation", "membership", "person", "single_sign_on", "identity", "api_token"],
  ...["own_profile", "practice_material", "audit_event", "audit_head", "idempotency_key"],
];

const everyRowOf = (name: string) => ({
  may: (table: string) => table === name,
  must: (table: string) => table === name,
});
