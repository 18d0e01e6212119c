import { goalRatingNames } from "@/app/words/cmmi";
import type { seeIso27001 } from "@/server/queries/standards-iso-27001";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { EvidenceLink } from "../evidence-link";

type Goals = Awaited<ReturnType<typeof seeIso27001>>["goals"];

/** The clauses that the proposal takes for the specific goals of SM. */
export function SpecificGoals({ goals, chosen }: { goals: Goals; chosen: { id: string } | null }) {
  return (
    <Figure
      heading="Clauses 4.2.1 to 4.2.4 stand behind the specific goals of SM"
      note="They are not in the table of generic practices."
    >
      <DataTable
        caption="Specific goals of SM and their clauses"
        quiet
        heads={[{ label: "Specific goal" }, { label: "Clauses and evidence" }, { label: "Rating" }]}
        rows={goals.map(({ code, name, clauses, rating }) => ({
          key: code,
          cells: [
            <span className="clause" key="goal">
              <span className="num">{code}</span>
              <span>{name}</span>
            </span>,
            <ul className="clause-areas" key="clauses">
              {clauses.map(({ clause, evidence }) => (
                <li key={clause}>
                  <b>{clause}</b>{" "}
                  <EvidenceLink
                    count={evidence}
                    at={{ standard: "iso-27001-2005", code: clause }}
                    chosen={chosen}
                  />
                </li>
              ))}
            </ul>,
            rating === null ? "not in scope" : goalRatingNames[rating],
          ],
        }))}
      />
    </Figure>
  );
}
