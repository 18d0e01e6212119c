/** What came back: the first line and the headers that matter, and the text. */
export type Heard = { status: string; text: string };

type Asked = { method: string; path: string; names: readonly string[]; takes: string | null };

/** Asks once, without cookies: what is in the path goes there, the rest into the query, and what is written into the body. */
export async function asking(
  base: string,
  { method, path, names, takes }: Asked,
  form: FormData,
): Promise<Heard> {
  const said = (name: string) => String(form.get(name) ?? "").trim();
  const query = new URLSearchParams();
  let at = path;
  for (const name of names) {
    const value = said(`in-${name}`);
    if (at.includes(`{${name}}`)) at = at.replace(`{${name}}`, encodeURIComponent(value || "-"));
    else if (value !== "") query.set(name, value);
  }
  const asked = query.size === 0 ? `${base}${at}` : `${base}${at}?${query}`;
  const writing = {
    "content-type": "application/json",
    ...(said("if-match") === "" ? {} : { "if-match": said("if-match") }),
    ...(said("key") === "" ? {} : { "idempotency-key": said("key") }),
  };
  try {
    const answer = await fetch(asked, {
      method,
      credentials: "omit",
      cache: "no-store",
      headers: { authorization: `Bearer ${said("token")}`, ...(takes === null ? {} : writing) },
      ...(takes === null ? {} : { body: said("body") }),
    });
    const etag = answer.headers.get("etag");
    const status = `${answer.status} for ${method} ${asked}${etag === null ? "" : `, ETag ${etag}`}`;
    return { status, text: JSON.stringify(await answer.json(), null, 2) };
  } catch {
    return { status: "Plumbline was not reached, or what was written cannot be sent.", text: "" };
  }
}
