import { definitionNames, requirementNames } from "@/app/words/answers";
import { list } from "@/app/words/capability";
import { type Definition, definitionParts } from "@/domain/oism3/answer";
import { requirements } from "@/domain/oism3/capability";
import { metricTypes } from "@/domain/oism3/model";
import type { Block, Fact } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";
import { sayAnswer, sayMissing } from "./missing";
import { rangeOf } from "./standing";

type Process = Report["processes"][number];

/** All that was said of each process, with the definitions of the metrics in use. */
export function detailBlocks({ levels, processes }: Report): Block[] {
  return levels.flatMap(({ code, name }, index): Block[] => {
    const here = processes.filter(({ level, applicable }) => level === code && applicable);
    if (here.length === 0) return [];
    return [
      { kind: "heading", level: 2, text: `${name} processes, one by one`, fresh: index === 0 },
      ...here.flatMap((process): Block[] => [
        { kind: "heading", level: 3, text: `${process.id} ${process.name}` },
        { kind: "facts", facts: factsOf(process) },
      ]),
    ];
  });
}

/** The name of a metric on a line of its own, and what else is said of it in a run, unless a part has lines itself. */
function definitionOf({ name, ...rest }: Definition): string {
  const parts = definitionParts.flatMap((part) => {
    const said = part === "name" ? undefined : rest[part];
    return said ? [`${definitionNames[part]}: ${said.replace(/\.$/, "")}`] : [];
  });
  const run = parts.some((part) => part.includes("\n")) ? parts.join("\n") : parts.join(". ");
  return [name, run && `${run}.`].filter(Boolean).join("\n");
}

function factsOf(process: Process): Fact[] {
  const { answer, owner, needed, missing } = process;
  const said = (word: string) =>
    requirements
      .filter((it) => sayAnswer(it, process) === word)
      .map((it) => requirementNames[it].toLowerCase());
  const line = (term: string, value: string | undefined): Fact[] => (value ? [{ term, value }] : []);
  return [
    {
      term: "Capability",
      value: `${rangeOf(process)}${needed === null ? "" : `, the target asks for ${needed}`}`,
    },
    ...line("Verified", process.verified?.lower == null ? undefined : rangeOf(process.verified)),
    ...line("Yes", list(said("yes"))),
    ...line("No", list(said("no"))),
    ...line("Not applicable", list(said("not applicable"))),
    ...line("Unknown", list(said("unknown"))),
    ...line("Not answered", list(said("not answered"))),
    ...line("Not asked", list(said("not asked"))),
    ...line("Next level lacks", sayMissing(missing)),
    ...line("Owner", owner ?? undefined),
    ...line("Documented in", answer.document),
    ...line("To find out", answer.plan),
    ...line("Note", answer.note),
    ...metricTypes.flatMap((type) => {
      const definition = answer.definitions?.[type];
      if (definition === undefined) return [];
      return line(`${requirementNames[type]} metric`, definitionOf(definition));
    }),
  ];
}
