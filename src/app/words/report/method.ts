import { requirementNames } from "@/app/words/answers";
import { list } from "@/app/words/capability";
import type { Block } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";

/** The rules that every number follows, whose they are, and what the report cannot say. */
export function methodBlocks(report: Report, { hash }: { hash: string }): Block[] {
  const { capability, ground } = report;
  return [
    { kind: "heading", level: 2, text: "How it is counted, and what it does not say" },
    {
      kind: "text",
      tone: "body",
      text: "Every result is indicative. It certifies nothing and is no appraisal at a level.",
    },
    {
      kind: "text",
      tone: "body",
      text: `Capability is the highest level of Table 2.1 (O-ISM3, 2011) whose operation, documentation and metric types are all in place; a higher type without the lower ones earns nothing. That a quality metric may be marked not applicable is our reading, not the 2011 text’s.`,
    },
    {
      kind: "text",
      tone: "body",
      text: `A level of maturity is held when every process that it and the levels below ask for has at least the level’s capability. For the certain bound an unknown counts as no, for the possible one as yes. Nothing is averaged. O-ISM3 (2011) publishes no table of maturity levels: the profile ${ground.profile} is not part of O-ISM3. A process that is not applicable is left out of the requirement, counted and shown.`,
    },
    {
      kind: "text",
      tone: "body",
      text: "Verified counts only what an appraiser accepted on evidence; it stands beside what is declared and is never mixed with it. Confidence is the share of accepted answers backed by evidence in date; it changes no level. Both rules are ours.",
    },
    {
      kind: "table",
      caption: "What each capability asks of an operated, documented process (O-ISM3 2011, Table 2.1)",
      columns: [
        { label: "Capability", share: 3 },
        { label: "Metric types", share: 6 },
        { label: "Enables", share: 4 },
      ],
      rows: capability.map(({ level, name, requires, practices }) => [
        `${level} ${name}`,
        requires.length === 0 ? "none" : list(requires.map((type) => requirementNames[type].toLowerCase())),
        list([...practices]),
      ]),
    },
    {
      kind: "facts",
      facts: [
        { term: "Edition", value: `${ground.edition}, revision ${ground.revision}. ${ground.source}` },
        { term: "Profile", value: ground.profile },
        { term: "Scoring version", value: ground.scoringVersion },
        {
          term: "SHA-256",
          value: `${hash}\nof everything that this report was made of. The same answers, order and moment give the same mark.`,
        },
      ],
    },
  ];
}
