import { begin, counted } from "@/app/words/counts";
import type { Block, Cell } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";

/** The levels held for certain; what is above them is not told to stakeholders. */
export function heldLevelBlocks({ rungs, declared: { lower } }: Report): Block[] {
  const held = rungs.filter(({ level }) => lower !== null && level <= lower);
  if (held.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 2,
      text: `${begin(counted(held.length, "level", "levels"))} of maturity in place`,
    },
    {
      kind: "table",
      caption: "",
      columns: [
        { label: "Level", share: 3 },
        { label: "What is in place", share: 7 },
      ],
      rows: held.map(({ level, asked, minimumCapability }) => [
        `Maturity ${level}`,
        `${counted(asked, "process", "processes")} at capability ${minimumCapability} or more`,
      ]),
    },
  ];
}

/** The groups whose middle process has what the target asks for. */
export function heldGroupBlocks({ groups, assessment }: Report): Block[] {
  const held = groups.filter(
    ({ declared, needed }) => declared !== null && declared > 0 && declared >= (needed ?? 0),
  );
  if (held.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `Groups that stand where maturity ${assessment.target} asks them to` },
    {
      kind: "table",
      caption: "Each group by its middle process, the lower of two",
      columns: [
        { label: "Group", share: 5 },
        { label: "Capability", share: 3 },
      ],
      rows: held.map(({ name, declared, needed }): Cell[] => [
        name,
        { kind: "level", text: `${declared}`, mark: { lower: declared, upper: declared, needed } },
      ]),
    },
  ];
}

/** The management practices that processes enable for certain. */
export function heldPracticeBlocks({ practices }: Report): Block[] {
  const enabled = practices.filter((practice) => practice.enabled.length > 0);
  if (enabled.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Management practices that processes enable" },
    {
      kind: "table",
      caption: "By the capability of the processes (O-ISM3 2011, Table 2.1)",
      columns: [
        { label: "Practice", share: 3 },
        { label: "What it means", share: 7 },
      ],
      rows: enabled.map(({ name, means }) => [name, means]),
    },
  ];
}
