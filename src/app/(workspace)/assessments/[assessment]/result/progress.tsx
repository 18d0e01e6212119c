import { statusNames } from "@/app/words/assessments";
import { sayMoment } from "@/app/words/dates";
import { sayProgress, sayProgressScale } from "@/app/words/progress";
import type { ResultHead } from "@/server/queries/result";
import type { SignedView } from "@/server/queries/sign-offs";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { SignedNotice } from "../signed/signed-notice";
import { pathOf } from "./path";
import { ProgressScale } from "./progress-scale";

type ProgressProps = { head: ResultHead; timeZone: string; signed: SignedView | null };

/** How far a draft has come, for those who read the result once it is submitted. */
export function Progress({ head, timeZone, signed }: ProgressProps) {
  const reopened = (signed?.signed ?? null) !== null;
  return (
    <>
      <Head
        path={<Path steps={pathOf(head)} />}
        title={sayProgress({ ...head, subject: head.unit || head.name })}
        lead={
          reopened
            ? "A signed result exists and stays. It was reopened since: what is being changed can be read here once it is submitted again."
            : "The result can be read here once the assessment is submitted."
        }
        facts={[
          { term: "State", value: statusNames[head.status] },
          { term: "Last changed", value: sayMoment(head.changedAt, timeZone) },
          { term: "Target", value: head.target },
          { term: "Profile", value: `${head.profile}, not part of O-ISM3` },
        ]}
      >
        <SignedNotice id={head.id} view={signed} timeZone={timeZone} />
      </Head>
      <Body>
        <Figure heading={sayProgressScale(head)}>
          <ProgressScale done={head.answered} of={head.processes} />
          <Note>A process counts once every question that it asks is answered; “unknown” is an answer.</Note>
        </Figure>
      </Body>
    </>
  );
}
