import { sayCheckCount } from "@/app/words/checks";
import { leads } from "@/domain/assessment";
import type { ProcessLine } from "@/server/queries/answers";
import type { AssessmentHead } from "@/server/queries/assessments";
import { Acts, LinkButton } from "@/ui/link-button";

type AssessmentActsProps = { head: AssessmentHead; next: ProcessLine | null; remarks: number | null };

/** The next act first; what else can be done here after it. */
export function AssessmentActs({ head, next, remarks }: AssessmentActsProps) {
  const at = `/assessments/${head.id}`;
  const { status, may } = head;
  const maySubmit = may.manage && leads(status, "submit");
  return (
    <Acts>
      {may.answer && next !== null && (
        <LinkButton kind="first" href={`${at}/processes/${next.id}`}>
          {head.answered === 0 ? "Begin" : "Go on"} with {next.id}
        </LinkButton>
      )}
      {may.answer && <LinkButton href={`${at}/table`}>Quick answers</LinkButton>}
      {maySubmit && (
        <LinkButton kind={next === null ? "first" : "normal"} href={`${at}/submit`}>
          Submit
        </LinkButton>
      )}
      {may.whole && (
        <LinkButton kind={status === "draft" ? "normal" : "first"} href={`${at}/result`}>
          {status === "draft" ? "The result so far" : "The result"}
        </LinkButton>
      )}
      {may.manage && status === "draft" && <LinkButton href={`${at}/assign`}>Assign processes</LinkButton>}
      {remarks !== null && (
        <LinkButton kind="plain" href={`${at}/checks`}>
          {sayCheckCount(remarks)}
        </LinkButton>
      )}
      {may.whole && may.read && (
        <LinkButton kind="plain" href={`${at}/files`}>
          {may.fill ? "Import, export, carry over" : "Export or compare"}
        </LinkButton>
      )}
      {may.manage && (
        <LinkButton kind="plain" href={`${at}/details`}>
          {may.answer
            ? "Change the description or archive"
            : leads(status, "reopen")
              ? "Reopen or archive"
              : "Take back or archive"}
        </LinkButton>
      )}
    </Acts>
  );
}
