import { sayMaturityStop } from "@/app/words/rating";
import type { RatingView } from "@/server/queries/rating";
import { Figure } from "@/ui/figure";

/** The maturity level of the official areas, and beside it the one with SM: only where the scope has them. */
export function Levels({ view: { maturity, maturityWithSm } }: { view: RatingView }) {
  if (maturity === null) return null;
  return (
    <Figure
      heading={`Indicative maturity level ${maturity.level}${maturityWithSm === null ? "" : `, with SM ${maturityWithSm.level}`}`}
      note="SM is no official process area: it is never counted in an official maturity level, and stands beside it."
    >
      <dl className="levels-beside">
        <div>
          <dt>ML, the official areas</dt>
          <dd>{maturity.level}</dd>
          <dd className="note">{sayMaturityStop(maturity.level, maturity.stoppedBy)}</dd>
        </div>
        {maturityWithSm && (
          <div>
            <dt>ML with SM</dt>
            <dd>{maturityWithSm.level}</dd>
            <dd className="note">{sayMaturityStop(maturityWithSm.level, maturityWithSm.stoppedBy)}</dd>
          </div>
        )}
      </dl>
    </Figure>
  );
}
