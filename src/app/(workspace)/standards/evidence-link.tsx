import { sayItems } from "@/app/words/standards";
import type { Place } from "@/domain/standards/serves";
import { Link } from "@/ui/link";
import { Unseen } from "@/ui/words";
import { evidenceHref } from "./asked";

type EvidenceLinkProps = { count: number; at: Place; chosen: { id: string } | null; short?: boolean };

/** How many items serve a place, and the way to them. */
export function EvidenceLink({ count, at, chosen, short = false }: EvidenceLinkProps) {
  if (count === 0) return short ? null : <span className="nothing">none</span>;
  return (
    <Link className="serving" href={evidenceHref(chosen, at)}>
      {short ? count : sayItems(count)}
      <Unseen>
        {short ? ` ${count === 1 ? "item" : "items"} of evidence for ` : " for "}
        {at.code}
      </Unseen>
    </Link>
  );
}
