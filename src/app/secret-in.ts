import "server-only";

/** The secret of a one-time link that was sent as it is, or as all of the link. */
export const secretIn = (form: Record<string, string>): string =>
  (form["secret"] ?? "").trim().replace(/^.*#/, "");
