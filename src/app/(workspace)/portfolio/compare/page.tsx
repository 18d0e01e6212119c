import type { Metadata } from "next";
import { found } from "@/app/found";
import { readComparison } from "@/server/queries/comparison";
import { listReadUnits } from "@/server/queries/unit-comparison";
import { requireSession } from "@/server/session";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Head, Path } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { Compared } from "../../assessments/[assessment]/compare/compared";
import { textOf } from "../page-number";

export const metadata: Metadata = { title: "Two units side by side" };

export default async function CompareUnitsPage({ searchParams }: PageProps<"/portfolio/compare">) {
  const { actor, organisation } = await requireSession();
  const query = await searchParams;
  const search = textOf(query, "q");
  const units = await found(listReadUnits(actor, search, [textOf(query, "one"), textOf(query, "other")]));
  const chosen = (name: string) => units.find(({ unitId }) => unitId === textOf(query, name));
  const [one, other] = [chosen("one"), chosen("other")];
  const comparison =
    one && other ? await found(readComparison(actor, other.assessmentId, one.assessmentId)) : null;
  const branch = textOf(query, "branch");
  const options = units.map(({ unitId, name }) => ({ value: unitId, label: name }));
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              {
                label: organisation,
                href: branch === "" ? "/portfolio" : `/portfolio?branch=${encodeURIComponent(branch)}`,
              },
            ]}
          />
        }
        title={one && other ? `${one.name} beside ${other.name}` : "Two units side by side"}
        lead="Their latest declared assessments: where the second stands higher, where lower, and every answer that differs."
      />
      <Body>
        {units.length < 2 && search === "" ? (
          <Empty title="Nothing to compare yet">Two units have to have declared an assessment.</Empty>
        ) : (
          <form className="filters" action="/portfolio/compare">
            {branch !== "" && <input type="hidden" name="branch" value={branch} />}
            <TextField id="q" name="q" type="search" label="Find by name" defaultValue={search} />
            <SelectField
              key={`one ${one?.unitId}`}
              id="one"
              name="one"
              label="Unit"
              defaultValue={one?.unitId}
              options={options}
            />
            <SelectField
              key={`other ${other?.unitId}`}
              id="other"
              name="other"
              label="Beside it"
              defaultValue={
                other?.unitId ?? units.find(({ unitId }) => unitId !== (one ?? units[0])?.unitId)?.unitId
              }
              options={options}
            />
            <Button kind="first" type="submit">
              Compare
            </Button>
          </form>
        )}
        {search !== "" && !units.some(({ name }) => name.toLowerCase().includes(search.toLowerCase())) && (
          <Note>No unit with a declared assessment has “{search}” in its name.</Note>
        )}
        {comparison !== null && one && other && (
          <Compared comparison={comparison} units={[one.name, other.name]} />
        )}
      </Body>
    </>
  );
}
