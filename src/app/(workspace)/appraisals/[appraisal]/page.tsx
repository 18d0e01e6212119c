import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayAppraisal } from "@/app/words/appraisals";
import { seeAppraisal } from "@/server/queries/appraisal";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Halves } from "@/ui/layouts";
import { Body } from "@/ui/page";
import { AppraisalActs } from "./appraisal-acts";
import { appraisalFacts } from "./appraisal-facts";
import { Beside } from "./beside";
import { AppraisalParts, AppraisalPath } from "./parts";
import { Requested } from "./requested";
import { Scope } from "./scope-shown";
import { Signatures } from "./signatures";

export const metadata: Metadata = { title: "Appraisal" };

export default async function AppraisalPage({ params }: PageProps<"/appraisals/[appraisal]">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await found(seeAppraisal(actor, appraisal));
  return (
    <>
      <Head
        path={<AppraisalPath head={head} />}
        title={sayAppraisal(head)}
        lead={head.purpose || undefined}
        facts={appraisalFacts(head, timeZone)}
      >
        <AppraisalActs head={head} />
      </Head>
      <Body>
        <AppraisalParts head={head} current="overview" />
        <Halves>
          <Beside head={head} />
          <Requested head={head} />
        </Halves>
        <Scope head={head} />
        <Signatures signatures={head.signatures} timeZone={timeZone} />
      </Body>
    </>
  );
}
