import { begin, counted } from "@/app/words/counts";
import { sayDay, sayPeriod } from "@/app/words/dates";
import { standingNames } from "@/app/words/findings";
import { sayBounds } from "@/app/words/result";
import { isFindingStanding } from "@/domain/finding";
import type { Block, Fact } from "@/domain/report/document";
import type { AppraisalFacts } from "@/domain/report/facts";
import type { Report } from "@/domain/report/report";

/** "Group IT, appraised: maturity 0, possibly 2, is verified, and one finding is shown. Indicative." */
export function sayAppraised({ assessment: { unit, name }, appraisal, verified }: Report): string {
  if (appraisal === null) return `${unit || name} is not appraised.`;
  const { length } = appraisal.findings;
  const told =
    length === 0
      ? sayNone(appraisal)
      : `${counted(length, "finding", "findings")} ${length === 1 ? "is" : "are"} shown`;
  const level = verified === null ? "" : `maturity ${sayBounds(verified)} is verified, and `;
  return `${unit || name}, appraised: ${level}${told}. Indicative.`;
}

/** Whether the team may still show something; what it keeps to itself is not in a report. */
const sayNone = ({ disclosure: { signedAt } }: AppraisalFacts): string =>
  signedAt === null
    ? "no finding has been shown to participants yet"
    : "it was signed off without a finding shown to participants";

/** Everything that has to be told before a rating may be read. It heads the report. */
export function disclosureBlocks({ appraisal }: Report): Block[] {
  if (appraisal === null) return [];
  const { disclosure } = appraisal;
  const line = (term: string, value: string): Fact[] => (value === "" ? [] : [{ term, value }]);
  const { unrated } = disclosure;
  return [
    { kind: "heading", level: 2, text: "Disclosure: a self-assessment, and indicative" },
    {
      kind: "notice",
      text: "This is a self-assessment by the organisation’s own people. It is neither a SCAMPI nor a benchmark appraisal, certifies nothing, and Security Management (SM) is no part of a released CMMI model.",
    },
    {
      kind: "facts",
      facts: [
        ...line("Organisation", disclosure.organisation),
        ...line("Unit", disclosure.unit),
        ...line("Sponsor", disclosure.sponsor),
        ...line("Led by", disclosure.lead),
        ...line("Team", disclosure.team.join(", ")),
        ...line("Model", sayModel(disclosure.model)),
        ...line("Rules", `Method ${disclosure.ruleset}, coverage ${disclosure.coverage}`),
        ...line("Period", sayPeriod(disclosure.from.slice(0, 10), disclosure.to.slice(0, 10))),
        ...line(
          "Signed off",
          disclosure.signedAt === null ? "not yet" : sayDay(disclosure.signedAt.slice(0, 10)),
        ),
        ...line("Looked at", sayInstances(disclosure.instances)),
        ...line(
          "Not rated",
          `${counted(unrated.practices, "practice", "practices")}, ${counted(unrated.goals, "goal", "goals")}, ${counted(unrated.areas, "area", "areas")}`,
        ),
        ...line(
          "Judgement",
          `${counted(disclosure.judgementCalls, "choice", "choices")} left to the team, ${counted(disclosure.overrides, "value", "values")} other than the rule’s`,
        ),
        ...line("Maturity level", `${disclosure.maturityLevel}, indicative, SM not counted`),
      ],
    },
  ];
}

/** What the catalogue notes for whoever keeps it is told to readers as what it means for them. */
function sayModel(source: string): string {
  const sentences = source.split(/(?<=\.)\s+(?=[A-Z])/);
  const sure = sentences.filter((sentence) => !sentence.includes("from knowledge"));
  const rest =
    sure.length < sentences.length ? ["Some names are not checked against the published text."] : [];
  return [...sure, ...rest].join(" ");
}

const sayInstances = (instances: AppraisalFacts["disclosure"]["instances"]): string =>
  instances
    .filter(({ sampled }) => sampled)
    .map(({ name }) => name)
    .join(", ");

/** Areas with their goals, and every practice with its value in the unit and at each instance. */
export function areaBlocks({ appraisal }: Report): Block[] {
  if (appraisal === null) return [];
  const { disclosure, goals, practices } = appraisal;
  return [
    { kind: "heading", level: 2, text: "Process areas, goals and practices" },
    {
      kind: "table",
      caption: "Areas in scope. Every rating is indicative.",
      columns: [
        { label: "Area", share: 2 },
        { label: "Rating", share: 2 },
        { label: "Capability level", share: 2 },
        { label: "Goals", share: 6 },
      ],
      rows: disclosure.areas.map(({ id, rating, capabilityLevel, reason }) => [
        id,
        reason ? `${rating}: ${reason}` : rating,
        `${capabilityLevel}`,
        goals
          .filter(({ area }) => area === id)
          .map((goal) => `${goal.id}: ${goal.rating}`)
          .join(", "),
      ]),
    },
    {
      kind: "table",
      caption: "Practices: the unit’s value, and the value at each instance (FI, LI, PI, NI, NY)",
      columns: [
        { label: "Practice", share: 6 },
        { label: "Unit", share: 1.6 },
        { label: "Instances", share: 3.4 },
      ],
      rows: practices.map(({ id, name, value, judgement, instances }) => [
        `${id} ${name}`.trim(),
        value === null ? "–" : `${value}${judgement ? ", judged" : ""}`,
        instances.map((instance) => `${instance.name}: ${instance.value ?? "–"}`).join("\n"),
      ]),
    },
  ];
}

export function findingBlocks({ appraisal }: Report): Block[] {
  if (appraisal === null) return [];
  const { findings } = appraisal;
  if (findings.length === 0) return [{ kind: "heading", level: 2, text: begin(`${sayNone(appraisal)}.`) }];
  return [
    {
      kind: "heading",
      level: 2,
      text: begin(`${counted(findings.length, "finding", "findings")} of practices, none of people`),
    },
    {
      kind: "table",
      caption: "",
      columns: [
        { label: "About", share: 3 },
        { label: "Kind", share: 2 },
        { label: "Standing", share: 2 },
        { label: "Finding", share: 7 },
      ],
      rows: findings.map(({ about, kind, standing, text }) => [
        about,
        kind,
        isFindingStanding(standing) ? standingNames[standing] : standing,
        text,
      ]),
    },
  ];
}
