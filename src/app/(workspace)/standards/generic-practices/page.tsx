import type { Metadata } from "next";
import { found } from "@/app/found";
import { counted } from "@/app/words/counts";
import { statusMeanings } from "@/app/words/standards";
import { seePracticeGrid } from "@/server/queries/standards";
import { requireActor } from "@/server/session";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { parseAsked, type SearchParams } from "../asked";
import { StandardsHead } from "../standards-head";
import { PracticeGrid } from "./practice-grid";

export const metadata: Metadata = { title: "Generic practices" };

export default async function GenericPractices({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const { head, practices, rows, support } = await found(
    seePracticeGrid(await requireActor(), asked.assessment),
  );
  return (
    <>
      <StandardsHead
        view="generic-practices"
        title={
          rows.length === 0
            ? "No process area is in scope"
            : `Twelve generic practices over ${counted(rows.length, "process area", "process areas")}`
        }
        lead="How firmly the work of each process area is anchored: what each generic practice was found to be there, and how many items of evidence stand behind it."
        head={head}
      />
      <Body>
        {rows.length === 0 ? (
          <Empty title="Nothing is appraised yet">
            A row stands here for each process area once an appraisal takes it into scope.
          </Empty>
        ) : (
          <Figure
            heading="Practice by area"
            note="Letters: what the practice was found to be for the whole unit. Figure: items of evidence. All of it is indicative."
          >
            <PracticeGrid practices={practices} rows={rows} chosen={head.chosen} />
          </Figure>
        )}
        <Figure
          heading="What the practices are called, and which areas help with them"
          note={`${statusMeanings[support.status]} ${support.note ?? ""}`}
        >
          <DataTable
            caption="Generic practices and the areas that support them"
            quiet
            heads={[{ label: "Generic practice" }, { label: "Supported by" }]}
            rows={practices.map(({ code, name, supported }) => ({
              key: code,
              cells: [
                <span className="clause" key="practice">
                  <span className="num">{code}</span>
                  <span>{name}</span>
                </span>,
                supported.map(({ area, specific }) => [area, ...specific].join(" ")).join(", "),
              ],
            }))}
          />
        </Figure>
      </Body>
    </>
  );
}
