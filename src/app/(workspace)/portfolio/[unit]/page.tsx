import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayDay } from "@/app/words/dates";
import { sayCourse, sayVerified } from "@/app/words/trend";
import { readUnitTrend, type UnitTrend } from "@/server/queries/trend";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { EvidenceShelf } from "../evidence-shelf";
import { CapabilityCourse } from "./capability-course";
import { Course } from "./course";
import { OpenAgain } from "./open-again";
import { ProcessCourse } from "./process-course";
import { Readings } from "./readings";

export const metadata: Metadata = { title: "A unit over time" };

export default async function UnitTrendPage({ params, searchParams }: PageProps<"/portfolio/[unit]">) {
  const { actor, organisation, timeZone } = await requireSession();
  const today = dayIn(new Date(), timeZone);
  const { process } = await searchParams;
  const chosen = typeof process === "string" ? process : "";
  const trend = await found(readUnitTrend(actor, (await params).unit, chosen, today));
  const { readings } = trend;
  return (
    <>
      <Head
        path={<Above trend={trend} organisation={organisation} />}
        title={sayCourse(trend)}
        lead={sayVerified(trend)}
      >
        <OpenAgain trend={trend} timeZone={timeZone} />
        <TrendActs trend={trend} />
      </Head>
      <Body>
        {readings.length === 0 ? (
          <Empty title="Nothing declared yet">
            Once an assessment of this unit is submitted, its maturity stands here, and from the second one on
            its course.
          </Empty>
        ) : (
          <>
            <Course trend={trend} />
            <div className="two">
              <CapabilityCourse trend={trend} />
              <EvidenceShelf
                shelf={trend.shelf}
                note={`${trend.unit.name}, ${sayDay(today)}. Evidence behind the latest declared assessment.`}
              />
            </div>
            <ProcessCourse trend={trend} />
            <Readings trend={trend} />
          </>
        )}
      </Body>
    </>
  );
}

function Above({ trend: { unit }, organisation }: { trend: UnitTrend; organisation: string }) {
  const steps = unit.above.map(({ id, name }) => ({ label: name, href: `/portfolio?branch=${id}` }));
  return <Path steps={[{ label: organisation, href: "/portfolio" }, ...steps, { label: unit.name }]} />;
}

/** The latest result first; what it is held against next. */
function TrendActs({ trend: { unit, below, readings } }: { trend: UnitTrend }) {
  const [last, before] = [readings.at(-1), readings.at(-2)];
  return (
    <Acts>
      {last && (
        <LinkButton kind="first" href={`/assessments/${last.id}/result`}>
          The latest result
        </LinkButton>
      )}
      {last && before && (
        <LinkButton href={`/assessments/${last.id}/compare?with=${before.id}`}>What changed since</LinkButton>
      )}
      {last && <LinkButton href={`/portfolio/compare?one=${unit.id}`}>Beside another unit</LinkButton>}
      {below.length > 0 && <LinkButton href={`/portfolio?branch=${unit.id}`}>The units below</LinkButton>}
    </Acts>
  );
}
