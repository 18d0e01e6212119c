import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayChecks } from "@/app/words/checks";
import { remarkCodes } from "@/domain/oism3/quality";
import { readChecks } from "@/server/queries/checks";
import { requireSession } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { assessmentFacts } from "../assessment-facts";
import { Remarks } from "./remarks";

export const metadata: Metadata = { title: "Quality checks" };

export default async function ChecksPage({ params }: PageProps<"/assessments/[assessment]/checks">) {
  const { assessment: id } = await params;
  const { actor, timeZone } = await requireSession();
  const { head, remarks } = await found(readChecks(actor, id));
  const submit = <LinkButton href={`/assessments/${id}/submit`}>To the submission</LinkButton>;
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
        title={sayChecks(remarks.length)}
        lead="These checks are ours and give advice: you can submit without following it. Each line leads to the place where it is put right."
        facts={assessmentFacts(head, timeZone)}
      >
        {remarks.length > 0 && <Acts>{submit}</Acts>}
      </Head>
      <Body>
        {remarks.length === 0 && (
          <Empty title="Nothing to put right" act={submit}>
            Every document is named, every metric in use is defined, every unknown has a plan, every reason is
            told, and every process has an owner.
          </Empty>
        )}
        {remarkCodes.map((code) => (
          <Remarks key={code} {...{ id, code }} remarks={remarks.filter((one) => one.code === code)} />
        ))}
      </Body>
    </>
  );
}
