import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { FindingsNotice } from "@/app/(workspace)/appraisals/[appraisal]/findings/findings-notice";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { readProcesses } from "@/server/queries/answers";
import { seeAssessment } from "@/server/queries/assessments";
import { countRemarks } from "@/server/queries/checks";
import { readPace } from "@/server/queries/pace";
import { readSigned } from "@/server/queries/sign-offs";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { AssessmentActs } from "./assessment-acts";
import { assessmentFacts } from "./assessment-facts";
import { CarriedNotice } from "./files/carried-notice";
import { Pace } from "./pace";
import { ProcessFilters } from "./process-filters";
import { ProcessTable } from "./process-table";
import { KeptHere } from "./saving/kept-here";
import { isShow, showing } from "./showing";
import { SignedNotice } from "./signed/signed-notice";

export async function generateMetadata({
  params,
}: PageProps<"/assessments/[assessment]">): Promise<Metadata> {
  return { title: (await see((await params).assessment)).name };
}

export default async function AssessmentPage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await see(id);
  if (!head.may.read) redirect(`/assessments/${id}/result`);
  const lines = await found(readProcesses(actor, id));
  const signed = await found(readSigned(actor, id));
  const checking = head.may.manage && head.status === "draft";
  const remarks = checking ? await found(countRemarks(actor, id)) : null;
  const minutes = head.may.answer ? await found(readPace(actor, id)) : null;
  const query = await searchParams;
  const show = isShow(query["show"]) ? query["show"] : "all";
  const search = typeof query["q"] === "string" ? query["q"].trim() : "";
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              ...(head.unit ? [{ label: head.unit }] : []),
            ]}
          />
        }
        title={head.name}
        lead={head.scope}
        facts={assessmentFacts(head, timeZone)}
      >
        <SignedNotice id={id} view={signed} timeZone={timeZone} />
        <FindingsNotice assessmentId={id} />
        <AssessmentActs
          head={head}
          next={lines.find(({ complete }) => !complete) ?? null}
          remarks={remarks}
        />
      </Head>
      <Body>
        <CarriedNotice id={id} lines={lines} mayConfirm={head.may.fill} />
        <KeptHere personId={actor.personId} assessmentId={id} status={head.status} />
        {head.may.answer && (
          <Pace
            answered={lines.filter(({ complete }) => complete).length}
            processes={lines.length}
            minutes={minutes}
          />
        )}
        <ProcessFilters id={id} lines={lines} show={show} search={search} />
        <ProcessTable id={id} lines={showing(lines, show, search)} today={dayIn(new Date(), timeZone)} />
      </Body>
    </>
  );
}

/** Once per request, for the title and the page. */
const see = cache(async (id: string) => found(seeAssessment((await requireSession()).actor, id)));
