import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayRequests } from "@/app/words/appraisals";
import { seeAppraisal } from "@/server/queries/appraisal";
import { type RequestView, readRequests } from "@/server/queries/requests";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { Thread } from "./thread";

export const metadata: Metadata = { title: "Requests" };

export default async function RequestsPage({ params }: PageProps<"/appraisals/[appraisal]/requests">) {
  const { appraisal } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await found(seeAppraisal(actor, appraisal));
  const requests = await found(readRequests(actor, appraisal));
  const groups = [
    { heading: "Answered, and waiting for the team", lines: requests.filter(isAnswered) },
    { heading: "Waiting for an answer", lines: requests.filter(isWaiting) },
    { heading: "Closed", lines: requests.filter(({ closedAt }) => closedAt !== null) },
  ];
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="requests" />}
        title={sayRequests(head.requests)}
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="requests" />
        {requests.length === 0 && (
          <Empty
            title="Nothing has been asked for"
            act={<LinkButton href={`/appraisals/${appraisal}/processes`}>Go to the processes</LinkButton>}
          >
            Ask where an answer is weighed or a practice characterised; what is asked stands here with its
            answers.
          </Empty>
        )}
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ heading, lines }) => (
            <Figure key={heading} heading={heading}>
              {lines.map((request) => (
                <Thread key={request.id} request={request} timeZone={timeZone} href={hrefOf(request)} />
              ))}
            </Figure>
          ))}
      </Body>
    </>
  );
}

const isAnswered = ({ closedAt, answeredAt }: RequestView) => closedAt === null && answeredAt !== null;
const isWaiting = ({ closedAt, answeredAt }: RequestView) => closedAt === null && answeredAt === null;

const hrefOf = ({ appraisalId, process, area }: RequestView): string =>
  process === null
    ? `/appraisals/${appraisalId}/practices?area=${area}`
    : `/appraisals/${appraisalId}/processes/${process}`;
