import { sayShown } from "@/app/words/findings";
import { countShownFindings } from "@/server/queries/shown-findings";
import { requireActor } from "@/server/session";
import { Link } from "@/ui/link";
import { Notice } from "@/ui/notices";

/** On an assessment: that appraisers have shown what they found, and the way there. */
export async function FindingsNotice({ assessmentId }: { assessmentId: string }) {
  const shown = await countShownFindings(await requireActor(), assessmentId);
  if (shown === null) return null;
  return (
    <Notice>
      <Link href={`/appraisals/${shown.appraisalId}/findings`}>{sayShown(shown)}</Link>
    </Notice>
  );
}
