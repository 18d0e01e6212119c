import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayWeighed } from "@/app/words/appraisals";
import { seeAppraisal } from "@/server/queries/appraisal";
import { readWeighing, type WeighingLine } from "@/server/queries/weighings";
import { requireSession } from "@/server/session";
import { Filter } from "@/ui/filter";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { appraisalFacts } from "../appraisal-facts";
import { AppraisalParts, AppraisalPath } from "../parts";
import { WeighingTables } from "./weighing-tables";

export const metadata: Metadata = { title: "O-ISM3" };

export default async function ProcessesPage({
  params,
  searchParams,
}: PageProps<"/appraisals/[appraisal]/processes">) {
  const { appraisal } = await params;
  const { show: asked } = await searchParams;
  const { actor, timeZone } = await requireSession();
  const head = await found(seeAppraisal(actor, appraisal));
  const lines = await found(readWeighing(actor, appraisal));
  const show = shows.find((one) => one === asked) ?? "all";
  const next = lines.find(views.open);
  return (
    <>
      <Head
        path={<AppraisalPath head={head} part="processes" />}
        title={sayWeighed(head.progress)}
        lead="Each declared yes is weighed on its evidence, and so is each “not applicable”. A declared no or unknown stands as it is."
        facts={appraisalFacts(head, timeZone)}
      >
        {head.may.work && next !== undefined && (
          <Acts>
            <LinkButton kind="first" href={`/appraisals/${appraisal}/processes/${next.id}`}>
              Weigh {next.id}
            </LinkButton>
          </Acts>
        )}
      </Head>
      <Body>
        <AppraisalParts head={head} current="processes" />
        <div className="filters">
          <Filter
            label="Which processes"
            links={shows.map((one) => ({
              href: `/appraisals/${appraisal}/processes?show=${one}`,
              label: showNames[one],
              count: lines.filter(views[one]).length,
              current: one === show,
            }))}
          />
        </div>
        <WeighingTables appraisal={appraisal} lines={lines.filter(views[show])} />
      </Body>
    </>
  );
}

const shows = ["all", "open", "asked", "answered"] as const;
type Show = (typeof shows)[number];

const showNames: Readonly<Record<Show, string>> = {
  all: "All",
  open: "To be weighed",
  asked: "More asked for",
  answered: "Answered since",
};

const views: Readonly<Record<Show, (line: WeighingLine) => boolean>> = {
  all: () => true,
  open: ({ toWeigh, weighed, more }) => weighed + more < toWeigh,
  asked: ({ open, more }) => open + more > 0,
  answered: ({ answered }) => answered > 0,
};
