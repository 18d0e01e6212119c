import { counted } from "@/app/words/counts";
import { buttonClass } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";

/** Plain links, so that the browser saves what they lead to. What the assessment file cannot hold is said before it is taken. */
export function ExportLinks({ id, unfit }: { id: string; unfit: readonly string[] }) {
  const at = `/api/assessments/${id}/export`;
  return (
    <>
      {unfit.length > 0 && (
        <Notice title={`The file leaves out ${counted(unfit.length, "process", "processes")}`}>
          Marked not applicable without a reason: {unfit.join(", ")}. Give the reason first, or take the
          table, which holds them as they are.
        </Notice>
      )}
      <Acts>
        <a className={buttonClass("normal")} href={`${at}?as=json`} download>
          Assessment file (JSON)
        </a>
        <a className={buttonClass("normal")} href={`${at}?as=csv`} download>
          Table of answers (CSV)
        </a>
        <LinkButton kind="plain" href={`/assessments/${id}/compare`}>
          Compare with another assessment
        </LinkButton>
      </Acts>
    </>
  );
}
