import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayQueue } from "@/app/words/appraisals";
import { listAppraisals } from "@/server/queries/appraisals";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Closed } from "./closed";
import { UnderWay } from "./under-way";
import { WaitingList } from "./waiting-list";

export const metadata: Metadata = { title: "Appraisals" };

export default async function AppraisalsPage() {
  const { actor, organisation, timeZone } = await requireSession();
  const { begins, waiting, underWay, closed } = await found(listAppraisals(actor));
  return (
    <>
      <Head
        title={sayQueue({ waiting: waiting.length, underWay: underWay.length })}
        lead={`What ${organisation} has declared, weighed on evidence by people who took no part in it. Every result is indicative.`}
      />
      <Body>
        <WaitingList waiting={waiting} begins={begins} timeZone={timeZone} />
        <UnderWay lines={underWay} />
        <Closed lines={closed} timeZone={timeZone} />
        {waiting.length + underWay.length + closed.length === 0 && (
          <Empty title="Nothing to appraise yet">
            An assessment appears here once its security manager submits it.
          </Empty>
        )}
      </Body>
    </>
  );
}
