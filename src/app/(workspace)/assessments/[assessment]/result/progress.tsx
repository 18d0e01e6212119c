import { statusNames } from "@/app/words/assessments";
import { sayMoment } from "@/app/words/dates";
import { sayProgress, sayProgressScale } from "@/app/words/progress";
import type { ResultHead } from "@/server/queries/result";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { pathOf } from "./path";
import { ProgressScale } from "./progress-scale";

/** How far a draft has come, for those who read the result once it is submitted. */
export function Progress({ head, timeZone }: { head: ResultHead; timeZone: string }) {
  return (
    <>
      <Head
        path={<Path steps={pathOf(head)} />}
        title={sayProgress({ ...head, subject: head.unit || head.name })}
        lead="The result can be read here once the assessment is submitted."
        facts={[
          { term: "State", value: statusNames[head.status] },
          { term: "Last changed", value: sayMoment(head.changedAt, timeZone) },
          { term: "Target", value: head.target },
          { term: "Profile", value: `${head.profile}, not part of O-ISM3` },
        ]}
      />
      <Body>
        <Figure heading={sayProgressScale(head)}>
          <ProgressScale done={head.answered} of={head.processes} />
          <Note>A process counts once every question that it asks is answered; “unknown” is an answer.</Note>
        </Figure>
      </Body>
    </>
  );
}
