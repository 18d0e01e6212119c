import { inScope } from "@/app/words/appraisals";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Acts, LinkButton } from "@/ui/link-button";

/** The next act first: weigh, then characterise, then sign. */
export function AppraisalActs({ head }: { head: AppraisalHead }) {
  const at = `/appraisals/${head.id}`;
  const { may, progress } = head;
  const done = progress.weighed === progress.toWeigh;
  return (
    <Acts>
      {may.work && (
        <LinkButton kind={done ? "normal" : "first"} href={`${at}/processes?show=open`}>
          {progress.weighed === 0 ? "Begin to weigh" : "Go on weighing"}
        </LinkButton>
      )}
      {may.work && inScope(head).length > 0 && (
        <LinkButton href={`${at}/practices`}>Characterise practices</LinkButton>
      )}
      {may.sign && (
        <LinkButton kind={done ? "first" : "normal"} href={`${at}/sign-off`}>
          Sign off
        </LinkButton>
      )}
      <LinkButton kind="plain" href={`/assessments/${head.assessmentId}/result`}>
        The result as it is declared
      </LinkButton>
    </Acts>
  );
}
