/**
 * Whether what is posted to a page is a form as React puts it on the wire: what the form showed before as plain data, then
 * its fields. On anything else Next breaks while it reads, before any action of ours could refuse it.
 */
export async function isReadable(request: Request): Promise<boolean> {
  const isCall = request.headers.has("next-action");
  if (!/^multipart\//i.test(request.headers.get("content-type") ?? ""))
    // An action that takes nothing is called with an empty list.
    return !isCall || (await request.clone().text()) === "[]";
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  return form !== null && (isCall ? isReadableCall(form) : isReadableSubmission(form));
}

/** What a page with JavaScript sends: a list of what came before and of the form, whose fields stand beside it. */
function isReadableCall(form: FormData): boolean {
  const given = onlyOne(form, "0");
  return (
    Array.isArray(given) &&
    given.length <= 2 &&
    given.at(-1) === "$K1" &&
    given.slice(0, -1).every(isState) &&
    [...form.keys()].every((name) => name === "0" || name.startsWith("_1_"))
  );
}

/** What a page without JavaScript sends: its fields, and unseen which action is meant and what came before. */
function isReadableSubmission(form: FormData): boolean {
  const names = [...new Set(form.keys())];
  const bound = names.flatMap((name) => /^\$ACTION_REF_(.*)$/s.exec(name)?.[1] ?? []);
  return bound.every((at) => {
    const meant = onlyOne(form, `$ACTION_${at}:0`);
    const before = onlyOne(form, `$ACTION_${at}:1`);
    const parts = names.filter((name) => name.startsWith(`$ACTION_${at}:`));
    return (
      parts.length === 2 &&
      isRecord(meant) &&
      Object.keys(meant).length === 2 &&
      isPlain(meant.id) &&
      meant.bound === "$@1" &&
      Array.isArray(before) &&
      before.length === 1 &&
      isState(before[0])
    );
  });
}

/** The JSON of a field that stands there once; undefined where there is none. */
function onlyOne(form: FormData, name: string): unknown {
  const [text, ...more] = form.getAll(name);
  if (typeof text !== "string" || more.length > 0) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isState = (value: unknown): boolean => isRecord(value) && isPlain(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts, numbers, lists and records, a few deep. With a dollar React marks what is none of these; two stand for one. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  return depth < 9 && Object.values(value).every((part) => isPlain(part, depth + 1));
}
