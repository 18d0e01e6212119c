import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayFound, sayNothingFound } from "@/app/words/learn";
import { type Browsing, browseProcesses, type Search } from "@/server/queries/catalogue";
import { requireActor } from "@/server/session";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Origin, OriginKey } from "./origin";
import { Parts } from "./parts";
import { Passage } from "./passage";
import { ProcessList } from "./process-list";
import { parseSearch, type SearchParams, searchHref } from "./search";
import { SearchForm } from "./search-form";
import { SourceFoot } from "./source-foot";

export const metadata: Metadata = { title: "Learn" };

export default async function Learn({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const search = parseSearch(await searchParams);
  const browsing = await found(browseProcesses(actor, search));
  const { origins } = browsing;
  return (
    <>
      <Head title="What is assessed, and by which rule" lead={lead(browsing)}>
        <OriginKey model="o-ism3" origins={["standard", "ours"]} />
      </Head>
      <Body>
        <Parts />
        <Passage
          id="processes"
          heading={sayFound({ ...browsing, ...named(search, browsing) })}
          note={
            <span className="origin-line">
              <span>
                Codes, names, levels, groups <Origins of={origins.names} />
              </span>
              <span>
                Summaries and meanings <Origins of={origins.texts} />
              </span>
            </span>
          }
        >
          <SearchForm search={search} choices={browsing.choices} />
          {browsing.found === 0 ? (
            <Nothing search={search} browsing={browsing} />
          ) : (
            <ProcessList levels={browsing.levels} />
          )}
        </Passage>
      </Body>
      <SourceFoot source={browsing.source} />
    </>
  );
}

const lead = ({ total, edition }: Browsing) =>
  `${edition}, describes an information security management system as ${total} processes on four levels. ` +
  "What a process is capable of follows from what it measures. " +
  "How mature the whole is follows from which processes are in place, and how capable each of them is.";

function Origins({ of }: { of: Browsing["origins"]["names"] }) {
  return of.map((origin) => <Origin key={origin} of={origin} />);
}

function Nothing({ search, browsing }: { search: Search; browsing: Browsing }) {
  return (
    <Empty
      level={3}
      title="Nothing fits"
      act={<LinkButton href={searchHref({})}>Show all {browsing.total} processes</LinkButton>}
    >
      {sayNothingFound(named(search, browsing))}
    </Empty>
  );
}

/** The filters in words; a code that the catalogue does not know stays as it was written. */
function named({ q, level, group }: Search, { choices }: Browsing) {
  const name = (code: string, among: Browsing["choices"]["levels"]) =>
    code === "" ? null : (among.find((it) => it.code === code)?.name ?? `“${code}”`);
  return { q, level: name(level, choices.levels), group: name(group, choices.groups) };
}
