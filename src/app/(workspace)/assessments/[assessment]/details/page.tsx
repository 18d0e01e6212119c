import type { Metadata } from "next";
import { found } from "@/app/found";
import { leads } from "@/domain/assessment";
import { readDescription } from "@/server/queries/description";
import { suggestUnits } from "@/server/queries/units";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { assessmentFacts } from "../assessment-facts";
import { DescriptionForm } from "./description-form";
import { MoveForm } from "./move-form";

export const metadata: Metadata = { title: "Description" };

export default async function DetailsPage({ params }: PageProps<"/assessments/[assessment]/details">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const head = await found(readDescription(actor, id));
  const { status } = head;
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              { label: head.name, href: `/assessments/${id}` },
            ]}
          />
        }
        title="What it is about, and what becomes of it"
        facts={assessmentFacts(head, timeZone)}
      />
      <Body>
        {status === "draft" && (
          <Figure heading="The description">
            <DescriptionForm head={head} units={await suggestUnits(actor)} />
          </Figure>
        )}
        {leads(status, "take-back") && (
          <Figure
            heading="Take it back"
            note="It becomes a draft again, and its answers are open. Executives see its progress only."
          >
            <MoveForm id={id} move="take-back" />
          </Figure>
        )}
        {leads(status, "reopen") && (
          <Figure
            heading="Reopen it"
            note="It becomes a draft again. What was signed stays as it is; the new revision says what has changed since, and nothing of it is verified until it is appraised anew."
          >
            <MoveForm id={id} move="reopen" />
          </Figure>
        )}
        {leads(status, "archive") && (
          <Figure
            heading="Archive it"
            note="It leaves the list of present assessments. Nothing is deleted; you can bring it back."
          >
            <MoveForm id={id} move="archive" />
          </Figure>
        )}
        {leads(status, "restore") && (
          <Figure
            heading="Bring it back"
            note="It stands in the list again, in the state in which it was archived."
          >
            <MoveForm id={id} move="restore" />
          </Figure>
        )}
      </Body>
    </>
  );
}
