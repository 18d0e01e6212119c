import { begin, counted } from "@/app/words/counts";
import { processLevelNames } from "@/app/words/levels";
import type { ProcessLine } from "@/server/queries/answers";
import { Acts } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { ConfirmForm } from "./confirm-form";

type CarriedNoticeProps = { id: string; lines: readonly ProcessLine[]; mayConfirm: boolean };

/** How much was carried over and waits to be looked at, with one act for all processes of a level. */
export function CarriedNotice({ id, lines, mayConfirm }: CarriedNoticeProps) {
  const carried = lines.filter((line) => line.carried);
  const levels = [...new Set(carried.map(({ level }) => level))];
  if (carried.length === 0) return null;
  return (
    <Notice title={`${begin(counted(carried.length, "process was", "processes were"))} carried over`}>
      Each counts as answered once it is confirmed or changed.
      {mayConfirm && (
        <Acts>
          {levels.map((level) => (
            <ConfirmForm
              key={level}
              id={id}
              which={{ name: "level", value: level }}
              label={`Confirm all ${(processLevelNames[level] ?? level).toLowerCase()} (${carried.filter((line) => line.level === level).length})`}
            />
          ))}
        </Acts>
      )}
    </Notice>
  );
}
