import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayOwned } from "@/app/words/assigning";
import { dayIn } from "@/app/words/assignments";
import { readAssignments } from "@/server/queries/assignments";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { AssignFilters } from "./assign-filters";
import { AssignForm } from "./assign-form";
import { isShow, showing } from "./showing";

export const metadata: Metadata = { title: "Assign processes" };

export default async function AssignPage({
  params,
  searchParams,
}: PageProps<"/assessments/[assessment]/assign">) {
  const { assessment: id } = await params;
  const { show: asked } = await searchParams;
  const { actor, timeZone } = await requireSession();
  const { assessment, owners, lines, key } = await found(readAssignments(actor, id));
  const today = dayIn(new Date(), timeZone);
  const show = isShow(asked) ? asked : "all";
  const shown = showing(lines, show, today);
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              { label: assessment.name, href: `/assessments/${id}` },
            ]}
          />
        }
        title={sayOwned(lines)}
        lead="Choose processes, whose they are, and the day by which they are due. Their owners see these alone."
      />
      <Body>
        {assessment.status === "draft" ? (
          <>
            <AssignFilters {...{ id, lines, show, today }} />
            {shown.length === 0 ? (
              <Empty
                title="No process fits"
                act={<LinkButton href={`/assessments/${id}/assign`}>Show all processes</LinkButton>}
              >
                None of the processes is in this view.
              </Empty>
            ) : (
              <AssignForm key={key} {...{ id, formKey: key, owners, show, today }} lines={shown} />
            )}
          </>
        ) : (
          <Empty
            title="The answers are locked"
            act={<LinkButton href={`/assessments/${id}`}>Go to the assessment</LinkButton>}
          >
            Processes are assigned while an assessment is a draft.
          </Empty>
        )}
      </Body>
    </>
  );
}
