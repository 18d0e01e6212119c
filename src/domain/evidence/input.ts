import { z } from "zod";
import { longText, shortText } from "../oism3/answer-schema";
import { freshnesses } from "./freshness";
import { allPracticeKinds } from "./practice-kind";
import { sensitivities } from "./sensitivity";
import { answerSubjects } from "./subject";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(1);
const day = z.iso.date().refine((date) => date >= "1900-01-01");
const dayOrNone = z.union([z.literal("").transform(() => null), z.null(), day]).default(null);

const said = {
  title: shortText.trim().min(1),
  description: longText.trim().default(""),
  owner: id,
  sensitivity: z.enum(sensitivities).default("open"),
  periodFrom: dayOrNone,
  periodTo: dayOrNone,
  collectedOn: dayOrNone,
  expiresOn: dayOrNone,
};
type Period = { periodFrom: string | null; periodTo: string | null };
const inOrder = ({ periodFrom: from, periodTo: to }: Period) => from === null || to === null || from <= to;
const reversed = { path: ["periodTo"], params: { code: "period.reversed" } };

const withoutSecret = (url: string) => {
  const { username, password } = URL.canParse(url) ? new URL(url) : { username: "", password: "" };
  return username === "" && password === "";
};

/** `id` is the item's own, drawn once per form, so that a second click adds no second item. */
export const AddEvidence = z.object({ id, ...said }).refine(inOrder, reversed);
export type AddEvidence = z.infer<typeof AddEvidence>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const ChangeEvidence = z.object({ id, version, ...said }).refine(inOrder, reversed);
export type ChangeEvidence = z.infer<typeof ChangeEvidence>;

/** One item, at a version: to put it away or bring it back. */
export const EvidenceKey = z.object({ id, version });
export type EvidenceKey = z.infer<typeof EvidenceKey>;

/** A new revision of what an item holds; `from` is the revision it follows, `carry` whether its contents come along. */
export const AddRevision = z.object({
  evidenceId: id,
  from: version,
  note: longText.trim().default(""),
  carry: z.stringbool().default(true),
});
export type AddRevision = z.infer<typeof AddRevision>;

/** A link to something that lies elsewhere: shown, never fetched. It may not bring along a name and password. */
export const AddAddress = z.object({
  id,
  evidenceId: id,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine(withoutSecret, { params: { code: "evidence.address-secret" } }),
  title: shortText.trim().default(""),
});
export type AddAddress = z.infer<typeof AddAddress>;

/** One file or link of an item. */
export const ContentKey = z.object({ evidenceId: id, id });
export type ContentKey = z.infer<typeof ContentKey>;

/**
 * What is said of a file before its bytes: `id` is drawn by the browser, so that an upload can be repeated; `size` in
 * bytes; `sha256` in hexadecimal, where the browser knows it.
 */
export const AddFile = z.object({
  id,
  evidenceId: id,
  name: z.string().max(1000),
  size: z.coerce.number<unknown>().int().min(0),
  sha256: z
    .string()
    .toLowerCase()
    .regex(/^[\da-f]{64}$/)
    .nullable()
    .default(null),
});
export type AddFile = z.infer<typeof AddFile>;

/** An item beside an answer; `id` names the link, so that a repeat adds none. */
export const LinkAnswerEvidence = z.object({
  id,
  evidenceId: id,
  assessmentId: id,
  process: shortText.min(1),
  subject: z.enum(answerSubjects),
});
export type LinkAnswerEvidence = z.infer<typeof LinkAnswerEvidence>;

/** An item behind a practice at an instance, as what kind; `id` names the link, so that a repeat adds none. */
export const LinkPracticeEvidence = z.object({
  id,
  evidenceId: id,
  appraisalId: id,
  area: shortText.min(1),
  practice: shortText.min(1),
  instanceId: id,
  kind: z.enum(allPracticeKinds),
});
export type LinkPracticeEvidence = z.infer<typeof LinkPracticeEvidence>;

/** An item taken away from beside an answer. */
export const UnlinkAnswerEvidence = z.object({ id, assessmentId: id });
export type UnlinkAnswerEvidence = z.infer<typeof UnlinkAnswerEvidence>;

/** An item taken away from behind a practice. */
export const UnlinkPracticeEvidence = z.object({ id, appraisalId: id });
export type UnlinkPracticeEvidence = z.infer<typeof UnlinkPracticeEvidence>;

/** What the library is searched for. `today` is the reader's own day, handed in by the page. */
export const FindEvidence = z.object({
  page: z.coerce.number<unknown>().int().min(1).catch(1),
  q: shortText.trim().catch(""),
  owner: z.union([id, z.literal("")]).catch(""),
  freshness: z.union([z.enum(freshnesses), z.literal("")]).catch(""),
  sensitivity: z.union([z.enum(sensitivities), z.literal("")]).catch(""),
  unused: z.stringbool().catch(false),
  archived: z.stringbool().catch(false),
});
export type FindEvidence = z.infer<typeof FindEvidence>;
