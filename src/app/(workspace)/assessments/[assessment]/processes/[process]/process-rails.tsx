import { processLevelNames } from "@/app/words/levels";
import type { ProcessView } from "@/server/queries/answers";
import { Link } from "@/ui/link";
import { Rail, type RailGroup } from "@/ui/rail";
import { RailAcross } from "@/ui/rail-across";

/** Where this process stands among all, upright and lying down; the width decides which one shows. */
export function ProcessRails({ view }: { view: ProcessView }) {
  const { assessment, process, lines } = view;
  const done = lines.filter(({ complete }) => complete).length;
  const groups = groupsOf(view);
  const tally = `${done} of ${lines.length}`;
  const label = `${tally} processes answered. ${groups.map(({ name, tally }) => `${name} ${tally}`).join(", ")}. You are at ${process.id}.`;
  const all = <Link href={`/assessments/${assessment.id}`}>All processes</Link>;
  return (
    <>
      <Rail {...{ label, groups, tally }} what="processes answered" here={`${process.id}, here`}>
        {all}
      </Rail>
      <RailAcross {...{ label, groups, tally }} what="processes answered">
        {all}
      </RailAcross>
    </>
  );
}

function groupsOf({ assessment, process, lines }: ProcessView): RailGroup[] {
  return [...new Set(lines.map(({ level }) => level))].map((level) => {
    const inLevel = lines.filter((line) => line.level === level);
    return {
      name: processLevelNames[level] ?? level,
      tally: `${inLevel.filter(({ complete }) => complete).length} of ${inLevel.length}`,
      marks: inLevel.map(({ id, complete }) => ({
        key: id,
        label: id,
        href: `/assessments/${assessment.id}/processes/${id}`,
        answered: complete,
        here: id === process.id,
      })),
    };
  });
}
