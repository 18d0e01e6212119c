import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Role } from "./people";

/** What the pages of one organisation are visited with. */
export type Data = {
  draft: string;
  submitted: string;
  evidence: string;
  appraisal: string;
  request: string;
  profile: string;
  unit: string;
  person: string;
  link: string;
};

export type Visit = { route: string; as: Role | "visitor"; at: (data: Data) => string };

const visit = (as: Visit["as"], route: string, at: (data: Data) => string = () => route): Visit => ({
  route,
  as,
  at,
});

const assessment = "/assessments/[assessment]";
const appraisal = "/appraisals/[appraisal]";

/** Every page of the product, by whom it is read and with what. Whoever adds a page adds a line, or the test fails. */
export const visits: readonly Visit[] = [
  visit("visitor", "/sign-in"),
  // Where no first step was taken: the journey of the second factor looks at one that was.
  visit("visitor", "/sign-in/reset"),
  // An organisation's own sign-in: the journey of single sign-on looks at one that is set.
  visit("visitor", "/sign-in/with/[organisation]", () => "/sign-in/with/none"),
  visit("visitor", "/sign-in/second"),
  visit("executive", "/confirm", () => "/confirm?again=1"),
  visit("visitor", "/set-up", ({ link }) => link),
  // The link of an empty product cannot be had while another runs: what a worn-out one shows.
  visit("visitor", "/found", () => "/found#worn-out"),
  visit("executive", "/"),
  visit("manager", "/assessments"),
  visit("manager", "/assessments/start"),
  visit("manager", "/assessments/start/from-file"),
  visit("manager", assessment, ({ draft }) => draft),
  visit("manager", `${assessment}/assign`, ({ draft }) => `${draft}/assign`),
  visit("manager", `${assessment}/checks`, ({ draft }) => `${draft}/checks`),
  visit(
    "manager",
    `${assessment}/compare`,
    ({ draft, submitted }) => `${draft}/compare?with=${idOf(submitted)}`,
  ),
  visit("manager", `${assessment}/details`, ({ draft }) => `${draft}/details`),
  visit("manager", `${assessment}/files`, ({ draft }) => `${draft}/files`),
  visit("manager", `${assessment}/processes/[process]`, ({ draft }) => `${draft}/processes/GP-1`),
  visit(
    "manager",
    `${assessment}/processes/[process]/history`,
    ({ draft }) => `${draft}/processes/GP-1/history`,
  ),
  visit("executive", `${assessment}/result`, ({ submitted }) => `${submitted}/result`),
  visit("executive", `${assessment}/signed`, ({ submitted }) => `${submitted}/signed`),
  visit("manager", `${assessment}/submit`, ({ draft }) => `${draft}/submit`),
  visit("manager", `${assessment}/table`, ({ draft }) => `${draft}/table`),
  visit("manager", "/evidence"),
  visit("manager", "/evidence/[evidence]", ({ evidence }) => evidence),
  visit("manager", "/evidence/add"),
  visit("appraiser", "/appraisals"),
  visit(
    "appraiser",
    "/appraisals/begin",
    ({ submitted }) => `/appraisals/begin?assessment=${idOf(submitted)}`,
  ),
  visit("appraiser", appraisal, (data) => data.appraisal),
  visit("appraiser", `${appraisal}/disclosure`, (data) => `${data.appraisal}/disclosure`),
  visit("appraiser", `${appraisal}/findings`, (data) => `${data.appraisal}/findings`),
  visit("appraiser", `${appraisal}/practices`, (data) => `${data.appraisal}/practices`),
  visit("appraiser", `${appraisal}/rating`, (data) => `${data.appraisal}/rating`),
  visit("appraiser", `${appraisal}/processes`, (data) => `${data.appraisal}/processes`),
  visit("appraiser", `${appraisal}/processes/[process]`, (data) => `${data.appraisal}/processes/GP-1`),
  visit("appraiser", `${appraisal}/requests`, (data) => `${data.appraisal}/requests`),
  visit("manager", `${appraisal}/requests/[request]`, ({ request }) => request),
  visit("appraiser", `${appraisal}/scope`, (data) => `${data.appraisal}/scope`),
  visit("appraiser", `${appraisal}/sign-off`, (data) => `${data.appraisal}/sign-off`),
  visit("executive", "/learn"),
  visit("executive", "/learn/[process]", () => "/learn/OSP-5"),
  visit("executive", "/learn/capability"),
  visit("executive", "/learn/maturity"),
  visit("executive", "/learn/security-management"),
  visit("manager", "/learn/security-management/[practice]", () => "/learn/security-management/ESP-1.1"),
  visit("administrator", "/audit"),
  visit("administrator", "/people"),
  visit("administrator", "/people/add"),
  visit("administrator", "/people/sign-in"),
  visit("administrator", "/people/[person]", ({ person }) => person),
  visit("administrator", "/people/[person]/end", ({ person }) => `${person}/end`),
  visit("executive", "/portfolio"),
  visit("manager", "/portfolio/[unit]", ({ unit }) => unit.replace("/units/", "/portfolio/")),
  visit("executive", "/portfolio/compare"),
  visit("executive", "/portfolio/processes"),
  visit("executive", "/portfolio/processes/[process]", () => "/portfolio/processes/OSP-5"),
  visit("executive", "/profile"),
  visit("executive", "/profile/second-factor"),
  visit("executive", "/profile/tokens"),
  visit("executive", "/developers"),
  visit("manager", "/profiles"),
  visit("manager", "/profiles/[profile]", ({ profile }) => profile),
  visit("manager", "/profiles/[profile]/edit", ({ profile }) => `${profile}/edit`),
  visit("manager", "/profiles/compare", ({ profile }) => `/profiles/compare?a=baseline&b=${idOf(profile)}`),
  visit("manager", "/profiles/import"),
  visit("executive", "/standards"),
  visit("executive", "/standards/crosswalk"),
  visit("executive", "/standards/evidence"),
  visit("executive", "/standards/generic-practices"),
  visit("executive", "/standards/iso-20000"),
  visit("executive", "/standards/iso-27001", () => "/standards/iso-27001?edition=2022"),
  visit("executive", "/standards/o-ism3"),
  visit("manager", "/today"),
  visit("executive", "/reports"),
  visit(
    "executive",
    "/reports/make",
    ({ submitted }) => `/reports/make?assessment=${idOf(submitted)}&kind=full`,
  ),
  visit("administrator", "/units"),
  visit("administrator", "/units/[unit]", ({ unit }) => unit),
];

/** The routes that the source has a page for; folders in brackets of their own are no part of an address. */
export function pageRoutes(): string[] {
  const app = fileURLToPath(new URL("../src/app", import.meta.url));
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map(
      (path) =>
        `/${path
          .split("/")
          .slice(0, -1)
          .filter((folder) => !folder.startsWith("("))
          .join("/")}`,
    )
    .sort();
}

const idOf = (address: string) => address.split("/").at(-1) ?? "";
