import type { Metadata } from "next";
import { found } from "@/app/found";
import { readStart } from "@/server/queries/start";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { FromFileForm } from "./from-file-form";

export const metadata: Metadata = { title: "Start from a file" };

export default async function StartFromFilePage() {
  const { edition } = await found(readStart(await requireActor()));
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Assessments", href: "/assessments" },
              { label: "Start an assessment", href: "/assessments/start" },
              { label: edition },
            ]}
          />
        }
        title="Start from a file"
        lead="An assessment file brings its name, scope, period, target, profile and answers along. People, comments and history stay where it came from."
      />
      <Body>
        <FromFileForm />
      </Body>
    </>
  );
}
