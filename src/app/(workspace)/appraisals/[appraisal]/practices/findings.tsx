import { sayMoment } from "@/app/words/dates";
import { kindNames, kindTitles, standingNames } from "@/app/words/findings";
import { findingKinds } from "@/domain/finding";
import type { FindingLine } from "@/server/queries/practices";
import type { Cell } from "./cell-form";
import { ChangeFindingForm, WriteFindingForm } from "./finding-form";

type FindingsProps = {
  findings: readonly FindingLine[];
  cell: Cell;
  may: boolean;
  formKey: string;
  timeZone: string;
};

/** What was written of this cell, weaknesses first, and room to write more. */
export function Findings({ findings, cell, may, formKey, timeZone }: FindingsProps) {
  return (
    <div className="block">
      {findingKinds.map((kind) => {
        const ofKind = findings.filter((finding) => finding.kind === kind);
        if (ofKind.length === 0 && kind !== "weakness") return null;
        return (
          <div key={kind}>
            <h3>{kindTitles[kind]}</h3>
            {ofKind.length === 0 && <p className="note">None written.</p>}
            <ul className="listed" aria-label={kindTitles[kind]}>
              {ofKind.map((finding) => (
                <li key={finding.id}>
                  <p>{finding.text}</p>
                  <p className="note">
                    {standingNames[finding.standing]} · {finding.by} · {sayMoment(finding.at, timeZone)}
                  </p>
                  {may && finding.standing !== "final" && (
                    <details>
                      <summary>Change this {kindNames[kind]}</summary>
                      <ChangeFindingForm key={finding.version} finding={finding} />
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {may && (
        <details>
          <summary>Add a weakness, a strength or a note</summary>
          <WriteFindingForm cell={cell} formKey={formKey} />
        </details>
      )}
    </div>
  );
}
