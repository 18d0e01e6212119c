import { sayMoment } from "@/app/words/dates";
import { sayPair } from "@/app/words/result";
import { sayChanged } from "@/app/words/signatures";
import type { SignedView } from "@/server/queries/sign-offs";
import { Link } from "@/ui/link";
import { Notice } from "@/ui/notices";

type SignedNoticeProps = { id: string; view: SignedView | null; timeZone: string };

/** What was signed, by whom, and whether anything has changed since; nothing where nobody signed. */
export function SignedNotice({ id, view, timeZone }: SignedNoticeProps) {
  if (view === null) return null;
  const { signed, signatures } = view;
  const [last] = signatures;
  if (signed === null)
    return (
      <Notice title="The signature was withdrawn">
        <p>
          {last?.by}, {last && sayMoment(last.at, timeZone)}: {last?.reason}{" "}
          <Link href={`/assessments/${id}/signed`}>See all signatures</Link>
        </p>
      </Notice>
    );
  const { signature, result, count } = signed;
  return (
    <Notice title={count === 0 ? "Signed off" : "Changed since sign-off"}>
      <p>
        {signature.by} signed it off {sayMoment(signature.at, timeZone)}: declared {sayPair(result.declared)},
        verified {sayPair(result.verified)}, indicative. {sayChanged(count)}{" "}
        <Link href={`/assessments/${id}/signed`}>
          {count === 0 ? "See what was signed" : "See what has changed"}
        </Link>
      </p>
    </Notice>
  );
}
