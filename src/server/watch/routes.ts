import "server-only";

/** An address as the journal shows it: what is no word of ours, such as an id or a secret, is a star. */
export function shapeOf(pathname: string): string {
  const parts = pathname.split("/").slice(1, 9);
  return `/${parts.map((part) => (part === "" || words.has(part) ? part : "*")).join("/")}`;
}

/** Of which kind it is, for counting: one of few, whatever is asked for. */
export function classOf(pathname: string): string {
  const [first = "", second = ""] = pathname.split("/").slice(1);
  if (first === "_next" || first === "fonts" || first === "schemas" || /\.\w+$/.test(pathname))
    return "files";
  if (first === "") return "/";
  if (first === "api") return `/api/${words.has(second) ? second : "*"}`;
  return words.has(first) ? `/${first}` : "/*";
}

/** The words of our own addresses. A test holds them to the folders of `src/app`. */
export const words: ReadonlySet<string> = new Set(
  `add answers api appraisals assessments assign audit auth begin cancel capability checks compare confirm crosswalk
definitions details developers disclosure edit end evidence export file files findings found from-file generic-practices
health history import iso-20000 iso-27001 learn make maturity metrics o-ism3 openapi.json own passkeys people places portfolio
practices preview processes profile profiles progress rating ready reports requests reset result scope second second-factor
security-management session set-up sign-in sign-off signed sso standards start submit table today tokens units v1 verify with`.split(
    /\s+/,
  ),
);
