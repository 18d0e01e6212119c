import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { found } from "@/app/found";
import { readStart } from "@/server/queries/start";
import { suggestUnits } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Link } from "@/ui/link";
import { Body } from "@/ui/page";
import { StartForm } from "./start-form";

export const metadata: Metadata = { title: "Start an assessment" };

export default async function StartPage() {
  const actor = await requireActor();
  const { profiles, edition } = await found(readStart(actor));
  const units = await suggestUnits(actor);
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Assessments", href: "/assessments" }, { label: edition }]} />}
        title="Start an assessment"
        lead="Say what is assessed and what you aim at. Which processes belong to it is the first question of each process."
      >
        <Link href="/assessments/start/from-file">Start from a file instead</Link>
      </Head>
      <Body>
        <StartForm formKey={randomUUID()} units={units} profiles={profiles} {...thisHalfYear(new Date())} />
      </Body>
    </>
  );
}

/** The half of the year that is running: the period that most assessments speak of. */
function thisHalfYear(now: Date) {
  const year = now.getUTCFullYear();
  return now.getUTCMonth() < 6
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}
