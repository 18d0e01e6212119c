import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { searchedFor } from "@/app/searched";
import { sayPeriod } from "@/app/words/dates";
import { seeAssessment } from "@/server/queries/assessments";
import {
  type Comparison,
  type OtherAssessment,
  readComparison,
  readOthers,
} from "@/server/queries/comparison";
import { requireActor } from "@/server/session";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { Compared } from "./compared";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]/compare">) {
  const { assessment: id } = await params;
  const { with: wanted, q } = await searchParams;
  const search = searchedFor(q);
  const actor = await requireActor();
  const head = await found(seeAssessment(actor, id));
  if (!head.may.whole) notFound();
  const others = await found(readOthers(actor, id, search));
  const chosen = typeof wanted === "string" ? wanted : earlierThan(others, head.from)?.id;
  const comparison = chosen === undefined ? null : await found(readComparison(actor, id, chosen));
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              { label: head.name, href: `/assessments/${id}` },
            ]}
          />
        }
        title={comparison ? `${head.name} beside ${comparison.earlier.name}` : "Compare"}
        lead="What went up, what went down, and every answer that differs."
      />
      <Body>
        {others.length === 0 && search === "" ? (
          <Empty
            title="Nothing to compare with"
            act={<LinkButton href={`/assessments/${id}`}>Back</LinkButton>}
          >
            Once there is another assessment that you may read, it can be held beside this one.
          </Empty>
        ) : (
          <form className="filters" action={`/assessments/${id}/compare`}>
            <TextField id="q" name="q" type="search" label="Find by name or unit" defaultValue={search} />
            <SelectField
              key={chosen}
              id="with"
              name="with"
              label="Beside"
              defaultValue={chosen}
              options={offered(others, comparison).map((it) => ({
                value: it.id,
                label: `${it.name}, ${sayPeriod(it.from, it.to)}`,
              }))}
            />
            <Button type="submit">Compare</Button>
          </form>
        )}
        {others.length === 0 && search !== "" && (
          <Note>No other assessment has “{search}” in its name or unit.</Note>
        )}
        {comparison !== null && <Compared comparison={comparison} />}
      </Body>
    </>
  );
}

/** What was found, and what is shown beside it now. */
const offered = (others: readonly OtherAssessment[], comparison: Comparison | null) =>
  comparison === null || others.some(({ id }) => id === comparison.earlier.id)
    ? others
    : [comparison.earlier, ...others];

/** The latest one before this, or failing that the latest there is. */
const earlierThan = (others: readonly OtherAssessment[], from: string) =>
  others.find((it) => it.to < from) ?? others[0];
