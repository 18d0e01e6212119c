import type { FindingLine } from "@/server/queries/practices";

/** The weaknesses that a judgement speaks of, each with its practice. */
export function Weaknesses({ findings }: { findings: readonly FindingLine[] }) {
  const weaknesses = findings.filter(({ kind }) => kind === "weakness");
  return (
    <div className="block">
      <h3>Weaknesses</h3>
      {weaknesses.length === 0 ? (
        <p className="note">None written.</p>
      ) : (
        <ul className="listed">
          {weaknesses.map(({ id, practice, text }) => (
            <li key={id}>
              <b>{practice}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
