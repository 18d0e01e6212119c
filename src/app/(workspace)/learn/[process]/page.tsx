import type { Metadata } from "next";
import { found } from "@/app/found";
import { seeProcess } from "@/server/queries/catalogue-process";
import { requireActor } from "@/server/session";
import { Body } from "@/ui/page";
import { StepBar } from "@/ui/step-bar";
import { SourceFoot } from "../source-foot";
import { Evidence } from "./evidence";
import { Metrics } from "./metrics";
import { ProcessHead } from "./process-head";
import { FirstSteps, Good, Surroundings } from "./texts";
import { WhereAsked } from "./where-asked";

type Props = { params: Promise<{ process: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name } = await load(params);
  return { title: `${id} ${name}` };
}

export default async function ProcessPage({ params }: Props) {
  const process = await load(params);
  return (
    <>
      <ProcessHead process={process} />
      <Body>
        <div className="learn-process">
          <div>
            <Good process={process} />
            <FirstSteps process={process} />
            <Evidence process={process} />
          </div>
          <aside aria-label="Surroundings of the process">
            <Surroundings process={process} />
            <WhereAsked process={process} />
          </aside>
        </div>
        <Metrics process={process} />
      </Body>
      <SourceFoot source={process.source} />
      <StepBar
        previous={process.previous && step("Previous process", process.previous)}
        next={process.next && step("Next process", process.next)}
      >
        {process.place} of {process.total}
      </StepBar>
    </>
  );
}

async function load(params: Props["params"]) {
  const { process } = await params;
  return found(seeProcess(await requireActor(), process));
}

const step = (label: string, { id, name }: { id: string; name: string }) => ({
  href: `/learn/${id}`,
  code: id,
  name,
  label,
});
