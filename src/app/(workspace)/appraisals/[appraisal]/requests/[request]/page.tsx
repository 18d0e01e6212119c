import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayAbout } from "@/app/words/requests";
import { readRequest } from "@/server/queries/requests";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Link } from "@/ui/link";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { Thread } from "../thread";

export const metadata: Metadata = { title: "Request" };

export default async function RequestPage({
  params,
}: PageProps<"/appraisals/[appraisal]/requests/[request]">) {
  const { request: id } = await params;
  const { actor, timeZone } = await requireSession();
  const { request, appraisal, may } = await found(readRequest(actor, id));
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              ...(may.seeAppraisal ? [{ label: "Appraisals", href: "/appraisals" }] : []),
              { label: appraisal.name, ...(may.seeAppraisal ? { href: `/appraisals/${appraisal.id}` } : {}) },
            ]}
          />
        }
        title={`Asked about ${sayAbout(request)}`}
      >
        {request.process !== null && may.readAnswer && (
          <Link href={`/assessments/${request.assessmentId}/processes/${request.process}`}>
            To the answers of {request.process}, and the evidence beside them
          </Link>
        )}
      </Head>
      <Body>
        <Thread request={request} timeZone={timeZone} place={false} />
        <Note>Evidence may be added at any time while the appraisal is under way.</Note>
      </Body>
    </>
  );
}
