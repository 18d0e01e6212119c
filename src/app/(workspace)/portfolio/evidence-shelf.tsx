import { sayShelf, shelfMarks, shelfNames } from "@/app/words/shelf";
import type { Shelf } from "@/domain/portfolio/shelf";
import { Chart } from "@/ui/charts/chart";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

const places = ["inDate", "soon", "expired"] as const;

/** How much of the evidence behind what is declared still counts, and how much soon will not. */
export function EvidenceShelf({ shelf, note }: { shelf: Shelf; note: string }) {
  const heading = sayShelf(shelf);
  const rows = places.map((place) => [shelfNames[place], shelf[place]]);
  if (places.every((place) => shelf[place] === 0)) return null;
  return (
    <Figure heading={heading} id="freshness">
      <Chart
        drawing={{
          kind: "columns",
          labels: places.map((place) => shelfMarks[place]),
          axis: "Evidence",
          counted: true,
          series: [{ name: "items", mark: "reading", values: places.map((place) => shelf[place]) }],
        }}
        words={{
          label:
            "Columns: items of evidence in date, soon to expire and expired. The figures are in the table below.",
          heading,
          note,
          picture: "the freshness of evidence as a picture",
          figures: "the freshness of evidence as figures",
        }}
        file="evidence-freshness"
        heads={["Evidence", "Items"]}
        rows={rows}
      />
      <DataDetails summary="The figures, and the evidence behind them">
        <DataTable
          caption="Evidence by how long it still counts"
          quiet
          heads={[{ label: "Evidence" }, { label: "Items", align: "right" }]}
          rows={places.map((place) => ({ key: place, cells: [shelfNames[place], shelf[place]] }))}
        />
        <Note>
          Every item is counted once, whatever it backs. <Link href="/evidence">All evidence</Link>
        </Note>
      </DataDetails>
    </Figure>
  );
}
