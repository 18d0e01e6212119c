import type { Standing } from "./standing";
import { answered, chapters, levels } from "./table";

/** The table as a page to read. */
export function page(): string {
  const sections = Object.entries(chapters).map(([chapter, name]) =>
    [
      `## ${chapter} ${name}`,
      "",
      ...head,
      ...answered.filter(([id]) => id.startsWith(`${chapter}.`)).map(row),
      "",
    ].join("\n"),
  );
  return [...opening, ...counts(), "", ...sections].join("\n");
}

const opening = [
  "# How Plumbline stands to OWASP ASVS 5.0, levels 1 and 2",
  "",
  "Written by `tests/asvs.test.ts` from the data in `tests/asvs`; the same test sees that every place named here exists.",
  "To write it anew: `npx vitest run -c tests/vitest.config.ts tests/asvs.test.ts -u`.",
  "",
  "It is our own reading, and nobody has verified it. Ids, levels and names of chapters are those of the OWASP Application",
  "Security Verification Standard 5.0.0 (CC BY-SA 4.0, https://owasp.org/asvs); what each requirement asks for is said in our",
  "own few words, and the standard's hold.",
  "",
];

const head = ["| id | level | asks to | stands | where, or why |", "| --- | --- | --- | --- | --- |"];

function row([id, standing]: readonly [string, Standing]): string {
  const { asks, is } = standing;
  return `| ${id} | ${levels[id]} | ${cell(asks)} | ${words[is]} | ${cell(reason(standing))} |`;
}

const words = { met: "met", away: "does not apply", open: "**not met yet**" } as const;

function reason(standing: Standing): string {
  if (standing.is === "away") return standing.because;
  if (standing.is === "open") return standing.missing;
  const once = standing.once === undefined ? [] : [`Once ${standing.once}:`];
  const places = standing.by.map((place) => {
    const [path, text] = place.split(" § ");
    return text?.startsWith("## ") ? `${path}: ${text.slice(3)}` : `${path}: ‘${text?.replaceAll("`", "ˋ")}’`;
  });
  return [...once, places.join("; ")].join(" ");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

function counts(): string[] {
  const of = (level: number, is: Standing["is"]) =>
    answered.filter(([id, standing]) => levels[id] === level && standing.is === is).length;
  const rows = [1, 2].map(
    (level) => `| ${level} | ${of(level, "met")} | ${of(level, "away")} | ${of(level, "open")} |`,
  );
  const once = answered.filter(([, standing]) => standing.is === "met" && standing.once !== undefined).length;
  return [
    "| level | met | does not apply | not met yet |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    `${once} of those that are met are so once something is set, which is said beside them.`,
  ];
}
