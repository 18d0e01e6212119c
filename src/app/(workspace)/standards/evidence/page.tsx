import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayTitle } from "@/app/words/evidence";
import { sayHidden, sayServes, sayServing } from "@/app/words/standards";
import { seeServing } from "@/server/queries/standards-evidence";
import { requireSession } from "@/server/session";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { parseAsked, placeOf, type SearchParams, viewHref } from "../asked";
import { StandardsHead } from "../standards-head";
import { ServingList } from "./serving-list";

export const metadata: Metadata = { title: "Evidence by standard" };

export default async function ServingEvidence({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const { actor, timeZone } = await requireSession();
  const at = asked.item === undefined ? placeOf(asked) : null;
  const today = dayIn(new Date(), timeZone);
  const { head, items, hidden } = await found(seeServing(actor, asked.assessment, at, today, asked.item));
  const [only] = asked.item === undefined ? [] : items;
  return (
    <>
      <StandardsHead
        view="evidence"
        title={only ? sayServes(sayTitle(only.item), only.elsewhere.length) : sayServing(items.length, at)}
        lead="What is attached to a practice or a process serves every clause, control and category that the tables tie to it. Where an item would serve a second standard, it stands here."
        head={head}
        {...(at === null ? {} : { keep: { standard: at.standard, code: at.code } })}
      />
      <Body>
        {items.length === 0 ? (
          <Empty
            title="Nothing serves here yet"
            act={
              (at !== null || asked.item !== undefined) && (
                <LinkButton href={viewHref("evidence", head.chosen)}>Show all evidence</LinkButton>
              )
            }
          >
            Attach evidence to the answers of a process, or to the practices of an appraisal.
          </Empty>
        ) : (
          <ServingList items={items} chosen={head.chosen} full={only !== undefined} />
        )}
        {only && (
          <Acts>
            <LinkButton href={viewHref("evidence", head.chosen)}>Show all evidence</LinkButton>
          </Acts>
        )}
        {hidden > 0 && <Note>{sayHidden(hidden)}</Note>}
      </Body>
    </>
  );
}
