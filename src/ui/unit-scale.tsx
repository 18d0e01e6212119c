import { Bob } from "./bob";
import type { Bounds } from "./range";

export type UnitScaleProps = {
  declared: Bounds;
  verified: Bounds;
  /** Where the string hangs in every row. */
  string: number | null;
  /** The unit's own target, where it is another. */
  own: number | null;
  label: string;
};

/** One unit on the axis from 0 to 5: thick bar verified, ring and line declared, a wedge at a target of its own. */
export function UnitScale({ declared, verified, string, own, label }: UnitScaleProps) {
  return (
    <svg width="100%" height="44" role="img" aria-label={label}>
      {string !== null && <line className="pl" x1={at(string)} x2={at(string)} y1="-1" y2="45" />}
      <line className="hl" x1="0" x2="100%" y1="26.5" y2="26.5" />
      {levels.map((level) => (
        <line key={level} className="tk" x1={at(level)} x2={at(level)} y1="26" y2="31" />
      ))}
      {verified.lower !== null && <Verified {...verified} />}
      {declared.lower !== null && <Declared {...declared} />}
      {own !== null && (
        <svg x={at(own)} y="32" overflow="visible" width="1" height="1" aria-hidden="true">
          <path className="plf" d="M0 0L5.5 9H-5.5Z" />
        </svg>
      )}
    </svg>
  );
}

const levels = [0, 1, 2, 3, 4, 5];
const at = (level: number) => `${level * 20}%`;

/** Solid for certain, outlined to what is possible once everything is weighed. */
function Verified({ lower, upper }: Bounds) {
  const [certain, possible] = [lower ?? 0, upper ?? 0];
  return (
    <>
      {certain === 0 ? (
        <rect className="solid" x="-1" y="21" width="3" height="5" />
      ) : (
        <rect className="solid" x="0" y="21" width={at(certain)} height="5" />
      )}
      {possible > certain && (
        <rect
          className="outline"
          x={at(certain)}
          y="21.5"
          width={at(possible - certain)}
          height="4"
          strokeWidth="1"
        />
      )}
    </>
  );
}

function Declared({ lower, upper }: Bounds) {
  const [certain, possible] = [lower ?? 0, upper ?? 0];
  return (
    <>
      {possible > certain && (
        <>
          <line className="ln" strokeWidth="1.5" x1={at(certain)} x2={at(possible)} y1="14" y2="14" />
          <line className="ln" strokeWidth="1.5" x1={at(possible)} x2={at(possible)} y1="9" y2="19" />
        </>
      )}
      <circle className="ln ring" strokeWidth="1.5" cx={at(certain)} cy="14" r="4.5" />
    </>
  );
}

/** The head of the column: the numerals of the axis, and where the string hangs from. */
export function UnitAxis({ string, text }: { string: number | null; text: string }) {
  return (
    <svg width="100%" height="44" aria-hidden="true" overflow="visible">
      {levels.map((level) => (
        <text key={level} className="ax" x={at(level)} y="30" textAnchor="middle">
          {level}
        </text>
      ))}
      {string !== null && (
        <>
          <line className="pl" x1={at(string)} x2={at(string)} y1="-22" y2="15" />
          <line className="pl" x1={at(string)} x2={at(string)} y1="35" y2="46" />
          <text
            className="plt"
            x={at(string)}
            y="-10"
            dx={string > 3 ? -8 : 8}
            textAnchor={string > 3 ? "end" : "start"}
          >
            {text}
          </text>
        </>
      )}
    </svg>
  );
}

/** The end of the string, below the last row. */
export function UnitPlumb({ string }: { string: number }) {
  return (
    <svg width="100%" height="36" aria-hidden="true">
      <line className="pl" x1={at(string)} x2={at(string)} y1="-1" y2="12" />
      <Bob x={string * 20} y={11} size={1} />
    </svg>
  );
}

/** The marks of the rows, in a key. */
export function UnitMark({ kind }: { kind: "verified" | "declared" | "own" }) {
  if (kind === "verified")
    return (
      <svg width="26" height="8" aria-hidden="true">
        <rect className="solid" y="1" width="26" height="5" />
      </svg>
    );
  if (kind === "declared")
    return (
      <svg width="26" height="12" aria-hidden="true">
        <line className="ln" strokeWidth="1.5" x1="5" x2="25" y1="6" y2="6" />
        <line className="ln" strokeWidth="1.5" x1="25" x2="25" y1="1" y2="11" />
        <circle className="ln ring" strokeWidth="1.5" cx="5" cy="6" r="4.5" />
      </svg>
    );
  return (
    <svg width="12" height="10" aria-hidden="true">
      <path className="plf" d="M6 0L11.5 9H.5Z" />
    </svg>
  );
}
