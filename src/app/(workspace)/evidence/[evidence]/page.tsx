import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cache } from "react";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayMoment } from "@/app/words/dates";
import { sayTitle, sayUsedHeading } from "@/app/words/evidence";
import { itemFacts } from "@/app/words/evidence-item";
import { readEvidence } from "@/server/queries/evidence-item";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { BesideIt } from "@/ui/layouts";
import { Body } from "@/ui/page";
import { Contents } from "./contents";
import { ItemNotices } from "./item-notices";
import { KeepItem } from "./keep-item";
import { Revisions } from "./revisions";
import { UsedBy } from "./used-by";

export async function generateMetadata({ params }: PageProps<"/evidence/[evidence]">): Promise<Metadata> {
  const { item } = await readOnce((await params).evidence);
  return { title: sayTitle(item) };
}

export default async function EvidenceItemPage({ params }: PageProps<"/evidence/[evidence]">) {
  const { item, timeZone } = await readOnce((await params).evidence);
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Evidence", href: "/evidence" }]} />}
        title={sayTitle(item)}
        lead={item.description}
        facts={itemFacts(item, (at) => sayMoment(at, timeZone))}
      >
        <ItemNotices item={item} />
      </Head>
      <Body>
        <BesideIt
          aside={
            <>
              <Figure heading={sayUsedHeading(item.uses)} id="used">
                <UsedBy uses={item.usedBy} hidden={item.usesHidden} />
              </Figure>
              <Revisions item={item} timeZone={timeZone} />
              <KeepItem item={item} />
            </>
          }
        >
          {item.opens && <Contents item={item} linkKey={randomUUID()} timeZone={timeZone} />}
        </BesideIt>
      </Body>
    </>
  );
}

/** The title and the page show one and the same reading. */
const readOnce = cache(async (id: string) => {
  const { actor, timeZone } = await requireSession();
  return { item: await found(readEvidence(actor, id, dayIn(new Date(), timeZone))), timeZone };
});
