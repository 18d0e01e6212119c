import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayRequests } from "@/app/words/appraisals";
import { saySigning, sayUnweighed } from "@/app/words/signatures";
import { readSignOff } from "@/server/queries/sign-offs";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Halves } from "@/ui/layouts";
import { LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { appraisalFacts } from "../appraisal-facts";
import { Beside } from "../beside";
import { AppraisalParts, AppraisalPath } from "../parts";
import { Signatures } from "../signatures";
import { OpenRatings } from "./open-ratings";
import { SignForm } from "./sign-form";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "Sign-off" };

export default async function SignOffPage({ params }: PageProps<"/appraisals/[appraisal]/sign-off">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const { head, keys } = await found(readSignOff(actor, appraisal));
  const { may, requests, progress, signature } = head;
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="sign-off" />}
        title={saySigning(head)}
        lead="What is signed is stored with the hash of everything it was given for. It is indicative: a self-assessment, no certificate and no benchmark appraisal."
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="sign-off" />
        <Halves>
          <Beside head={head} />
          <Figure heading={sayUnweighed(progress)}>
            <Note>{sayRequests(requests)}</Note>
            {requests.open > 0 && (
              <LinkButton href={`/appraisals/${appraisal}/requests`}>See the requests</LinkButton>
            )}
          </Figure>
        </Halves>
        {may.work && <OpenRatings appraisal={appraisal} />}
        {may.sign && (
          <Figure heading="Sign it off">
            <SignForm id={keys.sign} head={head} />
          </Figure>
        )}
        {!may.sign && head.outcome === null && (
          <Note>The lead of the team signs: {head.team.find(({ part }) => part === "lead")?.name}.</Note>
        )}
        <Signatures signatures={head.signatures} timeZone={timeZone} />
        {may.withdraw && signature !== null && (
          <Figure
            heading="Withdraw the signature"
            note="A further row says so; the signature is not erased. The team goes on where it left, unless the assessment was reopened or put away since."
          >
            <WithdrawForm id={keys.withdraw} appraisal={appraisal} />
          </Figure>
        )}
      </Body>
    </>
  );
}
