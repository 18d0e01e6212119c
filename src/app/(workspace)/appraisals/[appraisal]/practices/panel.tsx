import { evidenceOfPractice } from "@/server/queries/evidence-beside";
import { requireActor } from "@/server/session";
import { Asking } from "./asking";
import { CellForm } from "./cell-form";
import { Evidence } from "./evidence";
import { Findings } from "./findings";
import { GoalInHand } from "./goal-panel";
import { inHandId } from "./hrefs";
import { Material } from "./material";
import type { PanelProps } from "./panel-props";
import { Recorded } from "./recorded";
import { Title } from "./title";
import { UnitInHand } from "./unit-panel";

/** What is in hand, at the right of the grid. */
export function Panel(props: PanelProps) {
  const { panel, inHand } = props.view;
  if (panel === null || inHand === null) return null;
  return (
    <aside className="panel" id={inHandId} aria-label="What is in hand" key={JSON.stringify(inHand)}>
      {panel.kind === "cell" && <CellInHand {...props} />}
      {panel.kind === "unit" && <UnitInHand {...props} panel={panel} />}
      {panel.kind === "goal" && <GoalInHand {...props} panel={panel} />}
    </aside>
  );
}

async function CellInHand({ view, show, today, timeZone, go }: PanelProps) {
  const { panel, appraisal, area, next, may, findings, key } = view;
  if (panel?.kind !== "cell") return null;
  const cell = {
    appraisalId: appraisal.id,
    area: area.id,
    practice: panel.code,
    instanceId: panel.instance.id,
  };
  const actor = await requireActor();
  const evidence = await evidenceOfPractice(actor, cell, today);
  return (
    <>
      <Title path={`${panel.code} at ${panel.instance.name}`} name={panel.name} go={go} />
      {panel.statement && <p className="note">{panel.statement}</p>}
      {panel.informed && <Material practice={panel.code} />}
      <Evidence
        {...{ evidence, cell, panel, timeZone }}
        ruleset={appraisal.ruleset}
        mayWeigh={may.judge}
        me={actor.personId}
        fileLimit={evidence.limits.file}
      />
      {view.asking && <Asking asking={view.asking} cell={cell} />}
      <CellForm
        cell={cell}
        panel={panel}
        ruleset={appraisal.ruleset}
        may={may.judge}
        next={next}
        show={show}
        recorded={<Recorded recorded={panel.recorded} timeZone={timeZone} />}
      >
        <Findings findings={findings} cell={cell} may={may.judge} formKey={key} timeZone={timeZone} />
      </CellForm>
    </>
  );
}
