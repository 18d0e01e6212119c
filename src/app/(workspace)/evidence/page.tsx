import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { FindEvidence } from "@/domain/evidence/input";
import { listEvidence } from "@/server/queries/evidence";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { EvidencePages } from "./evidence-pages";
import { findsAll } from "./find-href";
import { LibraryFilters } from "./library-filters";
import { LibraryList } from "./library-list";
import { NoEvidence } from "./no-evidence";
import { QuickAdd } from "./quick-add";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const { actor, timeZone, organisation } = await requireSession();
  const find = FindEvidence.parse(await searchParams);
  const list = await found(listEvidence(actor, find, dayIn(new Date(), timeZone)));
  return (
    <>
      <Head
        title="Evidence"
        lead={`What shows how ${organisation} really works. One item serves many answers, practices and assessments.`}
      >
        {list.may.add && (
          <Acts>
            <LinkButton kind="first" href="/evidence/add">
              Add evidence
            </LinkButton>
          </Acts>
        )}
      </Head>
      <Body>
        {list.may.add && (
          <QuickAdd
            me={actor.personId}
            fileLimit={list.limits.file}
            present={list.lines.map(({ id }) => id)}
          />
        )}
        {(list.total > 0 || !findsAll(find)) && <LibraryFilters find={find} owners={list.owners} />}
        {list.lines.length === 0 ? (
          <NoEvidence find={find} mayAdd={list.may.add} />
        ) : (
          <LibraryList label="Items of evidence, the last changed first" lines={list.lines} />
        )}
        <EvidencePages list={list} find={find} />
      </Body>
    </>
  );
}
