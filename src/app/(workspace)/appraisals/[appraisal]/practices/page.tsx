import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { valueNames } from "@/app/words/cmmi";
import { characterisations } from "@/domain/cmmi/model";
import { seeAppraisal } from "@/server/queries/appraisal";
import { type PracticesView, readPractices } from "@/server/queries/practices";
import { requireSession } from "@/server/session";
import { Filter } from "@/ui/filter";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Vessel } from "@/ui/vessel";
import { Note } from "@/ui/words";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { fills } from "./fills";
import { Grid, isShown } from "./grid";
import { GridKeys } from "./grid-keys";
import { inHandOf, practiceHref, type Show, shows } from "./hrefs";
import { Panel } from "./panel";

export const metadata: Metadata = { title: "Practices" };

export default async function PracticesPage({
  params,
  searchParams,
}: PageProps<"/appraisals/[appraisal]/practices">) {
  const { appraisal } = await params;
  const query = await searchParams;
  const { actor, timeZone } = await requireSession();
  const today = dayIn(new Date(), timeZone);
  const asked = {
    area: typeof query.area === "string" ? query.area : undefined,
    inHand: inHandOf(query),
    today,
  };
  const view = await found(readPractices(actor, appraisal, asked));
  const head = await found(seeAppraisal(actor, appraisal));
  const show = shows.find((one) => one === query.show) ?? "all";
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="practices" />}
        title={titleOf(view)}
        facts={appraisalFacts(head, timeZone)}
      />
      <Body>
        <AppraisalParts head={head} current="practices" />
        <Narrowing view={view} show={show} />
        {view.instances.length === 0 ? (
          <Empty title="No instance does this area">
            Name the instances at which it is looked at in the scope of the appraisal.
          </Empty>
        ) : (
          <div className="appraise">
            <GridKeys label="Practices by instance">
              <Grid
                appraisal={appraisal}
                area={view.area.id}
                instances={view.instances}
                goals={view.goals}
                inHand={view.inHand}
                show={show}
              />
              <ul className="key">
                {characterisations.map((value) => (
                  <li key={value}>
                    <Vessel fill={fills[value]} />
                    {value} {valueNames[value]}
                  </li>
                ))}
              </ul>
              <Note>
                S satisfied, U unsatisfied, NR not rated. Where the rule leaves a choice, the whole unit takes
                the worst allowed value until the team records another with its reason. Arrow keys move
                between the cells.
              </Note>
            </GridKeys>
            <Panel view={view} show={show} today={today} timeZone={timeZone} go={query.go === "on"} />
          </div>
        )}
      </Body>
    </>
  );
}

function titleOf({ area, areas }: PracticesView): string {
  const tally = areas.find(({ id }) => id === area.id);
  const cells = tally?.cells ?? 0;
  return `${area.name}: ${cells - (tally?.open ?? 0)} of ${cells} cells are characterised.`;
}

/** Which area, and which of its rows; both stand in the address. */
function Narrowing({ view, show }: { view: PracticesView; show: Show }) {
  const { appraisal, area, areas, goals } = view;
  const practices = goals.flatMap((goal) => goal.practices);
  return (
    <div className="filters">
      {areas.length > 1 && (
        <Filter
          label="Which area"
          links={areas.map((one) => ({
            href: practiceHref(appraisal.id, one.id, null, show),
            label: one.id,
            count: one.open,
            current: one.id === area.id,
          }))}
        />
      )}
      <Filter
        label="Which practices"
        links={shows.map((one) => ({
          href: practiceHref(appraisal.id, area.id, view.inHand, one),
          label: showNames[one],
          count: practices.filter((practice) => isShown(practice, one)).length,
          current: one === show,
        }))}
      />
    </div>
  );
}

const showNames: Readonly<Record<Show, string>> = { all: "All", open: "Open", exceptions: "Exceptions" };
