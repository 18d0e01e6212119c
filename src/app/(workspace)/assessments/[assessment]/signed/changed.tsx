import { weighedNames } from "@/app/words/appraisals";
import { list } from "@/app/words/capability";
import { sayField, sayValue } from "@/app/words/fields";
import { sayKey, sayKind, sayRevision, termNames } from "@/app/words/signatures";
import type { SignedView } from "@/server/queries/sign-offs";
import { DataTable, type TableRow } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Code, Note } from "@/ui/words";

type Changes = NonNullable<NonNullable<SignedView["signed"]>["changes"]>;

type ChangedProps = { changes: Changes; names: Readonly<Record<string, string>> };

/** What differs from what was signed, kind by kind: then beside now. */
export function Changed({ changes, names }: ChangedProps) {
  const { answers, weighings, evidence, judgements, terms } = changes;
  return (
    <>
      {answers.length > 0 && (
        <Then
          heading={sayKind("answers", answers.length)}
          what="Answer"
          rows={answers.flatMap(({ process, fields }) =>
            fields.map(({ field, from, to }) => ({
              key: `${process} ${field}`,
              cells: [
                <span key="what">
                  <Code>{process}</Code> {names[process]}, {sayField(field)}
                </span>,
                sayValue(field, from),
                sayValue(field, to),
              ],
            })),
          )}
        />
      )}
      {weighings.length > 0 && (
        <Then
          heading={sayKind("weighings", weighings.length)}
          what="Weighing"
          rows={weighings.map(({ key, was, is }) => ({
            key,
            cells: [
              sayKey(key),
              was ? weighedNames[was.verdict] : "none",
              is ? weighedNames[is.verdict] : "none",
            ],
          }))}
        />
      )}
      {evidence.length > 0 && (
        <Then
          heading={sayKind("evidence", evidence.length)}
          what="Evidence of"
          rows={evidence.map(({ key, was, is }) => ({
            key,
            cells: [sayKey(key), sayRevision(was), sayRevision(is)],
          }))}
        />
      )}
      {judgements.length + terms.length > 0 && (
        <Figure
          heading={
            judgements.length > 0 ? sayKind("judgements", judgements.length) : sayKind("terms", terms.length)
          }
        >
          {judgements.length > 0 && <Note>{list(judgements.map(sayKey))}</Note>}
          {terms.length > 0 && <Note>Terms: {list(terms.map((term) => termNames[term] ?? term))}</Note>}
        </Figure>
      )}
    </>
  );
}

function Then({ heading, what, rows }: { heading: string; what: string; rows: readonly TableRow[] }) {
  return (
    <Figure heading={heading}>
      <DataTable
        caption={heading}
        quiet
        heads={[{ label: what }, { label: "When it was signed" }, { label: "Now" }]}
        rows={rows}
      />
    </Figure>
  );
}
