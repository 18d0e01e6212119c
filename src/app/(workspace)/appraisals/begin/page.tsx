import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { sayParts } from "@/app/words/appraisals";
import { readBeginning } from "@/server/queries/appraisal";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { BeginForm } from "./begin-form";

export const metadata: Metadata = { title: "Begin an appraisal" };

export default async function BeginPage({ searchParams }: PageProps<"/appraisals/begin">) {
  const { assessment: asked } = await searchParams;
  if (typeof asked !== "string") redirect("/appraisals");
  const view = await found(readBeginning(await requireActor(), asked));
  const { assessment, own } = view;
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Appraisals", href: "/appraisals" },
              { label: assessment.name, href: `/assessments/${assessment.id}/result` },
            ]}
          />
        }
        title={`Begin to appraise ${assessment.name}`}
        lead="Its answers are locked from then on; only what you ask for can be changed. Scope, instances and team can be changed while the appraisal is under way."
      />
      <Body>
        {assessment.status !== "submitted" ? (
          <Empty
            title="It cannot be appraised now"
            act={<LinkButton href="/appraisals">Go to the appraisals</LinkButton>}
          >
            Only what is submitted can be appraised, and by one team at a time.
          </Empty>
        ) : own.length > 0 ? (
          <Empty
            title="Not yours to appraise"
            act={<LinkButton href="/appraisals">Go to the appraisals</LinkButton>}
          >
            No one appraises what they answered or own. {sayParts("You", own)}
          </Empty>
        ) : (
          <BeginForm view={view} />
        )}
      </Body>
    </>
  );
}
