import type { Reading } from "@/server/queries/result";

/** The address of a result as it is being read: under the profile it keeps, or under another. */
export const resultUnder = (id: string, { under, chosen }: Reading, what = ""): string => {
  const query = [what, under === null ? "" : `profile=${encodeURIComponent(chosen)}`]
    .filter(Boolean)
    .join("&");
  return `/assessments/${id}/result${query && `?${query}`}`;
};
