import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayDifference } from "@/app/words/profiles";
import { compareProfiles } from "@/server/queries/profiles";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { CompareFilters } from "./compare-filters";
import { LevelsBeside, ProcessesBeside } from "./side-by-side";

export const metadata: Metadata = { title: "Compare profiles" };

export default async function ComparePage({ searchParams }: PageProps<"/profiles/compare">) {
  const query = await searchParams;
  const asked = (name: "a" | "b") => (typeof query[name] === "string" ? query[name] : null);
  const comparison = await found(compareProfiles(await found(requireActor()), asked("a"), asked("b")));
  const [one, other] = comparison.profiles;
  const only = query["only"] === "differences";
  const differing = comparison.processes.filter(({ differs }) => differs);
  const same = one.id === other.id;
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Maturity profiles", href: "/profiles" }, { label: "Comparison" }]} />}
        title={same ? "Choose two profiles" : sayDifference(differing.length, [one.name, other.name])}
        lead="A process differs where another level adds it, or where that level asks another capability of it."
      />
      <Body>
        <CompareFilters choices={comparison.choices} one={one.id} other={other.id} only={only} />
        {same ? (
          <Empty
            title="There is nothing to compare yet"
            act={<LinkButton href="/profiles">To the profiles</LinkButton>}
          >
            Choose two different profiles above. Copy a profile to have one of your own.
          </Empty>
        ) : (
          <>
            <LevelsBeside comparison={comparison} />
            <ProcessesBeside comparison={comparison} processes={only ? differing : comparison.processes} />
          </>
        )}
      </Body>
    </>
  );
}
