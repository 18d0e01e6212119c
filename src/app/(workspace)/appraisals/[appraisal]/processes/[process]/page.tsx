import type { Metadata } from "next";
import { AttachToAnswer } from "@/app/(workspace)/evidence/attach-to-answer";
import { EvidenceList } from "@/app/(workspace)/evidence/evidence-list";
import { found } from "@/app/found";
import { weighingNames } from "@/app/words/appraisals";
import { dayIn } from "@/app/words/assignments";
import { processLevelNames } from "@/app/words/levels";
import { evidenceOfProcess } from "@/server/queries/evidence-beside";
import { requestsOfProcess } from "@/server/queries/requests";
import { type ProcessToWeigh, readProcessToWeigh } from "@/server/queries/weighings";
import { requireSession } from "@/server/session";
import { Drawer } from "@/ui/data-details";
import { Head, Path } from "@/ui/head";
import { BesideIt } from "@/ui/layouts";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { type Step, StepBar } from "@/ui/step-bar";
import { LevelsBeside } from "./levels-beside";
import { NextToWeigh } from "./next-to-weigh";
import { ProcessRequests } from "./process-requests";
import { SubjectForm } from "./subject-form";
import { WeighKeys } from "./weigh-keys";
import { WeighManyForm } from "./weigh-many-form";

export async function generateMetadata({ params }: PageProps<"/appraisals/[appraisal]/processes/[process]">) {
  return { title: `Weigh ${(await params).process}` } satisfies Metadata;
}

export default async function WeighPage({
  params,
}: PageProps<"/appraisals/[appraisal]/processes/[process]">) {
  const { appraisal, process } = await params;
  const { actor, timeZone, shortcuts } = await requireSession();
  const view = await found(readProcessToWeigh(actor, appraisal, process));
  const { assessmentId } = view.appraisal;
  const today = dayIn(new Date(), timeZone);
  const evidence = await found(evidenceOfProcess(actor, { assessmentId, process }, today));
  const requests = await found(requestsOfProcess(actor, assessmentId, process));
  const here = requests.filter((request) => request.appraisalId === appraisal);
  const beside = (subject: string) => evidence.subjects.find((one) => one.subject === subject);
  const backed = view.subjects.filter(({ subject }) => (beside(subject)?.items.length ?? 0) > 0);
  return (
    <>
      <Head
        path={<Path steps={pathOf(view)} />}
        code={view.process.id}
        title={view.process.name}
        lead={view.process.summary}
      />
      <Body>
        <BesideIt
          aside={
            <>
              <LevelsBeside view={view} />
              <ProcessRequests view={view} requests={here} timeZone={timeZone} />
              {view.mayWeigh && <WeighKeys shortcuts={shortcuts} />}
            </>
          }
        >
          {view.mayWeigh && <WeighManyForm key={versionsOf(view)} view={view} backed={backed} />}
          {view.subjects.length === 0 && (
            <Empty title="Nothing to weigh">
              {view.process.id} declares nothing that evidence could back. A no or an unknown stands as it is.
            </Empty>
          )}
          {view.subjects.map((weighed) => (
            <SubjectForm
              key={`${weighed.subject} ${weighed.version}`}
              view={{ appraisalId: appraisal, process, people: view.people, mayWeigh: view.mayWeigh }}
              weighed={weighed}
              asked={here.some(({ subject, closedAt }) => subject === weighed.subject && closedAt === null)}
              backed={
                (beside(weighed.subject)?.items.length ?? 0) + (beside(weighed.subject)?.hidden ?? 0) > 0
              }
              timeZone={timeZone}
            >
              <EvidenceList
                label={`Evidence for ${weighingNames[weighed.subject]}`}
                items={beside(weighed.subject)?.items ?? []}
                hidden={beside(weighed.subject)?.hidden ?? 0}
                at={{ assessmentId, process, subject: weighed.subject }}
                timeZone={timeZone}
              />
            </SubjectForm>
          ))}
          {evidence.may.attach && view.subjects.length > 0 && (
            <Drawer summary="Add evidence that you found yourself">
              <AttachToAnswer
                assessmentId={assessmentId}
                process={process}
                present={evidence.subjects.flatMap(({ items }) => items.map(({ item }) => item.id))}
                me={actor.personId}
                fileLimit={evidence.limits.file}
              />
            </Drawer>
          )}
          <NextToWeigh view={view} />
        </BesideIt>
      </Body>
      <StepBar previous={stepTo(view, "previous")} next={stepTo(view, "next")} />
    </>
  );
}

const pathOf = ({ appraisal, process }: ProcessToWeigh) => [
  { label: "Appraisals", href: "/appraisals" },
  { label: appraisal.name, href: `/appraisals/${appraisal.id}` },
  { label: "O-ISM3", href: `/appraisals/${appraisal.id}/processes` },
  { label: processLevelNames[process.level] ?? process.level },
];

const versionsOf = ({ subjects }: ProcessToWeigh) =>
  subjects.map(({ subject, version }) => `${subject}:${version}`).join(" ");

function stepTo(view: ProcessToWeigh, way: "previous" | "next"): Step | undefined {
  const line = view[way];
  if (line === null) return undefined;
  return {
    href: `/appraisals/${view.appraisal.id}/processes/${line.id}`,
    code: line.id,
    name: line.name,
    label: way === "previous" ? "Previous process" : "Next process",
  };
}
