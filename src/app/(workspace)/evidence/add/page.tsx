import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { found } from "@/app/found";
import { subjectNames } from "@/app/words/evidence";
import { readAddingEvidence } from "@/server/queries/evidence";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { AddForm } from "./add-form";
import { placeIn } from "./place";

export const metadata: Metadata = { title: "Add evidence" };

export default async function AddEvidencePage({ searchParams }: PageProps<"/evidence/add">) {
  const { owners, me, limits } = await found(readAddingEvidence(await requireActor()));
  const place = placeIn(await searchParams);
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Evidence", href: "/evidence" }]} />}
        title="Add evidence"
        lead="Say what it is, and give it its files. Beside each answer it can be attached to what it backs."
        facts={place ? [{ term: "Backs", value: `${subjectNames[place.subject]} of ${place.process}` }] : []}
      />
      <Body>
        <AddForm
          formKey={randomUUID()}
          linkKey={randomUUID()}
          fileLimit={limits.file}
          {...{ owners, me, place }}
        />
      </Body>
    </>
  );
}
