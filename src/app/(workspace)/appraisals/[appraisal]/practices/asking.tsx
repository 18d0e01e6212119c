import type { Asking as AskingView } from "@/server/queries/practices";
import { Link } from "@/ui/link";
import { AskForm } from "./ask-form";
import type { Cell } from "./cell-form";

/** What is being asked about this cell, and room to ask for more. */
export function Asking({ asking, cell }: { asking: AskingView; cell: Cell }) {
  return (
    <>
      {asking.open.length > 0 && (
        <ul className="listed" aria-label="Requests about this practice">
          {asking.open.map(({ id, to, answered }) => (
            <li key={id}>
              <Link href={`/appraisals/${cell.appraisalId}/requests/${id}`}>
                {answered ? `${to} has answered` : `Asked of ${to}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {asking.people.length > 0 && (
        <details>
          <summary>Ask somebody for more</summary>
          <AskForm key={asking.open.length} asking={asking} cell={cell} />
        </details>
      )}
    </>
  );
}
