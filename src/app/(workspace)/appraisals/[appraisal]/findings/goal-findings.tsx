import { goalRatingNames } from "@/app/words/cmmi";
import { begin } from "@/app/words/counts";
import { sayMoment } from "@/app/words/dates";
import { kindNames, standingNames } from "@/app/words/findings";
import { findingKinds } from "@/domain/finding";
import type { FindingsView, FindingView, GoalFindings as Goal } from "@/server/queries/findings";
import { Figure } from "@/ui/figure";
import { Said, SaidList } from "@/ui/said";
import { Code } from "@/ui/words";
import { ChangeFindingForm } from "../practices/finding-form";
import { ConcludeForm } from "./conclude-form";
import { goalAnchor } from "./missing";
import { RemarkForm } from "./remark-form";

type GoalFindingsProps = {
  appraisal: string;
  goal: Goal;
  /** Whether the page tells of more than one area, so that each goal says its own. */
  several: boolean;
  may: FindingsView["may"];
  timeZone: string;
};

/** A goal: the sentences that stay of it, and under them what was found at its practices. */
export function GoalFindings({ appraisal, goal, several, may, timeZone }: GoalFindingsProps) {
  const { area, code, name, rating, practices, whole } = goal;
  const sorted = findingKinds.flatMap((kind) => practices.filter((one) => one.kind === kind));
  return (
    <Figure
      id={goalAnchor(area, code)}
      heading={
        <>
          {several && `${area} `}
          {code} {name}
        </>
      }
      note={rating === null ? undefined : `Indicative: ${goalRatingNames[rating]}.`}
    >
      <ul className="listed findings">
        {whole.map((finding) => (
          <Finding key={finding.id} {...{ finding, may, timeZone }} />
        ))}
        {sorted.map((finding) => (
          <Finding key={finding.id} {...{ finding, may, timeZone }} />
        ))}
      </ul>
      {whole.length + sorted.length === 0 && <p className="note">Nothing was found here.</p>}
      {may.write && (
        <details>
          <summary>Write a final sentence on {code}</summary>
          <ConcludeForm goal={{ appraisalId: appraisal, area, goal: code }} formKey={goal.key} />
        </details>
      )}
    </Figure>
  );
}

type FindingProps = { finding: FindingView } & Pick<GoalFindingsProps, "may" | "timeZone">;

function Finding({ finding, may, timeZone }: FindingProps) {
  const { id, kind, standing, practice, instance, text, by, at, remarks } = finding;
  const seen = standing === "shown" || standing === "final";
  return (
    <li id={`finding-${id}`}>
      <p className="note">
        <b>{begin(kindNames[kind])}</b> · {standingNames[standing]}
        {practice && (
          <>
            {" "}
            · <Code>{practice}</Code>
            {instance && ` at ${instance}`}
          </>
        )}
        {" · "}
        {by}, {sayMoment(at, timeZone)}
      </p>
      <p className="prose">{text}</p>
      {remarks.length > 0 && (
        <SaidList label="Remarks of participants">
          {remarks.map((remark) => (
            <Said
              key={remark.id}
              by={remark.by}
              at={remark.at}
              when={sayMoment(remark.at, timeZone)}
              text={remark.text}
            />
          ))}
        </SaidList>
      )}
      {seen && may.remark && (
        <details>
          <summary>Remark on this</summary>
          <RemarkForm findingId={id} formKey={finding.key} />
        </details>
      )}
      {may.write && (
        <details>
          <summary>Change this {kindNames[kind]}</summary>
          <ChangeFindingForm key={finding.version} finding={finding} />
        </details>
      )}
    </li>
  );
}
