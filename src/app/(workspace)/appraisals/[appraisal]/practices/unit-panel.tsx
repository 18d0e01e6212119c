import { unitRules, valueNames } from "@/app/words/cmmi";
import type { UnitPanel } from "@/server/queries/practices";
import { Notice } from "@/ui/notices";
import { Vessel } from "@/ui/vessel";
import { fills } from "./fills";
import type { PanelProps } from "./panel-props";
import { Recorded } from "./recorded";
import { Title } from "./title";
import { UnitForm } from "./unit-form";
import { Weaknesses } from "./weaknesses";

/** A practice for the whole unit: what the instances give, what the rule leaves, and the team's choice. */
export function UnitInHand({ view, timeZone, panel }: PanelProps & { panel: UnitPanel }) {
  const { value } = panel;
  const open = panel.instances.some((instance) => instance.value === null);
  return (
    <>
      <Title path={`${panel.code} for the whole unit`} name={panel.name} />
      <div className="block">
        <h3>At the instances</h3>
        <ul className="listed">
          {panel.instances.map((instance) => (
            <li key={instance.name} className="line">
              <span>{instance.name}</span>
              <span className="state">
                {instance.value === null ? (
                  "open"
                ) : (
                  <>
                    <Vessel fill={fills[instance.value]} />
                    {instance.value}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {value === null ? (
        <div className="block">
          <h3>No value yet</h3>
          <p className="note">
            {open ? "Not every instance is characterised." : "No instance is looked at."}
          </p>
        </div>
      ) : (
        <div className="block suggested">
          <span className="value">
            <Vessel fill={fills[value]} />
            {value}
          </span>
          <div>
            <h3>
              {panel.chosen ? "Chosen by the team" : panel.judgement ? "Worst allowed value" : "Computed"}:{" "}
              {valueNames[value]}
            </h3>
            <p className="note">
              {unitRules[panel.rule]} {sayNotYet(panel.notYet)}
            </p>
          </div>
        </div>
      )}
      {panel.staleChoice && (
        <Notice title="Look again">
          The team had chosen {panel.staleChoice}. Since then the instances changed, the rule leaves no room
          for it, and it does not count.
        </Notice>
      )}
      <Weaknesses findings={view.findings} />
      {panel.judgement && value !== null && (
        <UnitForm
          cell={{ appraisalId: view.appraisal.id, area: view.area.id, practice: panel.code }}
          panel={panel}
          may={view.may.judge}
          recorded={<Recorded recorded={panel.recorded} timeZone={timeZone} />}
        />
      )}
    </>
  );
}

const sayNotYet = (count: number): string =>
  count === 0
    ? ""
    : `${count === 1 ? "One instance" : `${count} instances`} at NY ${count === 1 ? "is" : "are"} left out (ours).`;
