import type { Metadata } from "next";
import { ProcessKeys } from "@/app/(workspace)/keys/process-keys";
import { Tour } from "@/app/(workspace)/tour/tour";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { processLevelNames } from "@/app/words/levels";
import { sayReading } from "@/app/words/saving";
import { metricTypes } from "@/domain/oism3/model";
import { type ProcessView, readProcess } from "@/server/queries/answers";
import { readAssigning } from "@/server/queries/assignments";
import { readComments } from "@/server/queries/comments";
import { evidenceOfProcess } from "@/server/queries/evidence-beside";
import { requestsOfProcess } from "@/server/queries/requests";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { AnswersRead } from "./answers-read";
import { Assignment } from "./assignment";
import { assignmentFacts } from "./assignment-facts";
import { Comments } from "./comments";
import { EvidenceDrawer } from "./evidence-drawer";
import { History } from "./history";
import { ProcessRails } from "./process-rails";
import { ProcessScreen } from "./process-screen";
import { AskedHere, RequestDrawer } from "./requests-here";
import { verifiedFact } from "./verified-fact";

export async function generateMetadata({
  params,
}: PageProps<"/assessments/[assessment]/processes/[process]">) {
  const { process } = await params;
  return { title: process } satisfies Metadata;
}

export default async function ProcessPage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]/processes/[process]">) {
  const { assessment, process } = await params;
  const { define, tour } = await searchParams;
  const { actor, shortcuts, timeZone } = await requireSession();
  const view = await found(readProcess(actor, assessment, process));
  const assigning = await found(readAssigning(actor, assessment, process));
  const comments = await found(readComments(actor, assessment, process));
  const at = { assessmentId: assessment, process };
  const today = dayIn(new Date(), timeZone);
  const evidence = await found(evidenceOfProcess(actor, at, today));
  const requests = await found(requestsOfProcess(actor, assessment, process));
  const reads = !view.mayAnswer && view.unlocked.length === 0;
  return (
    <>
      <Head
        path={<Path steps={pathOf(view)} />}
        code={view.process.id}
        title={view.process.name}
        lead={view.process.summary}
        facts={[
          ...assignmentFacts(view.assignment, today),
          ...verifiedFact(view),
          { term: "Edition", value: view.assessment.edition },
          { term: "Profile", value: `${view.assessment.profile}, not part of O-ISM3` },
        ]}
      >
        <ProcessKeys
          key={view.process.id}
          assessmentId={view.assessment.id}
          process={view.process.id}
          mayAnswer={view.mayAnswer}
          reads={reads}
          shortcuts={shortcuts}
          previous={view.previous?.id ?? null}
          next={view.next?.id ?? null}
        />
        <AskedHere requests={requests} />
        <Assignment {...at} assignment={view.assignment} assigning={assigning} />
        {view.mayAnswer && (
          <Tour
            {...{ actor, asked: tour }}
            place="answer"
            at={`/assessments/${assessment}/processes/${process}`}
          />
        )}
      </Head>
      <ProcessScreen
        key={view.process.id}
        personId={actor.personId}
        view={screenOf(view)}
        define={metricTypes.find((type) => type === define) ?? null}
        read={
          reads
            ? { answers: <AnswersRead answer={view.answer} />, foot: sayReading(view.last, timeZone) }
            : null
        }
        rail={<ProcessRails view={view} />}
        below={
          <div>
            <RequestDrawer requests={requests} timeZone={timeZone} />
            <EvidenceDrawer {...at} view={evidence} me={actor.personId} timeZone={timeZone} />
            <Comments {...at} view={comments} timeZone={timeZone} />
            <History {...at} />
          </div>
        }
      />
    </>
  );
}

const pathOf = ({ assessment, process }: ProcessView) => [
  { label: assessment.name, href: `/assessments/${assessment.id}` },
  { label: processLevelNames[process.level] ?? process.level },
  { label: process.groupName },
];

/** What the screen needs in the browser, and no more. */
function screenOf({ lines: _, last: __, ...view }: ProcessView) {
  return view;
}
