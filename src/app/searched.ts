/** What is looked for, as an address says it: up to 200 characters. A text of a database holds no NUL. */
export const searchedFor = (asked: unknown): string =>
  typeof asked === "string" ? asked.replaceAll("\u0000", "").trim().slice(0, 200) : "";
