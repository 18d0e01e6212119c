import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayGoals } from "@/app/words/learn";
import {
  type SecurityManagement,
  seeSecurityManagement,
} from "@/server/queries/catalogue-security-management";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Origin, OriginKey } from "../origin";
import { Passage } from "../passage";
import { SourceFoot } from "../source-foot";
import { GenericGoals } from "./generic-goals";
import { SpecificGoal } from "./specific-goal";

export const metadata: Metadata = { title: "Security Management area" };

export default async function SecurityManagementPage() {
  const areas = await found(seeSecurityManagement(await requireActor()));
  return areas.map((area) => (
    <div key={area.code}>
      <AreaHead area={area} />
      <Body>
        {area.specific.map((goal) => (
          <SpecificGoal key={goal.code} goal={goal} mayChange={area.may.change} />
        ))}
        <Passage
          heading={sayGoals("generic", area.generic)}
          note="They say how firmly the work is anchored, whatever it is about. Generic goal n, with all goals below it, gives capability level n."
        >
          <GenericGoals goals={area.generic} mayChange={area.may.change} />
        </Passage>
      </Body>
      <SourceFoot source={area.source} />
    </div>
  ));
}

function AreaHead({ area }: { area: SecurityManagement }) {
  const { code, name, provenance, notice, purpose, category, maturityLevel } = area;
  return (
    <Head
      path={<Path steps={[{ label: "Learn", href: "/learn" }, { label: "Security Management area" }]} />}
      code={code}
      title={name}
      lead={
        <>
          {purpose.text} <Origin of={purpose.provenance} />
        </>
      }
      facts={[
        { term: "Code and name", value: <Origin of={provenance} /> },
        { term: "Category", value: <Marked {...category} /> },
        {
          term: "Maturity level",
          value: <Marked text={`${maturityLevel.level}`} provenance={maturityLevel.provenance} />,
        },
        { term: "Contents", value: sayGoals("specific", area.specific) },
      ]}
    >
      <Notice title="No part of any released CMMI model">{notice}</Notice>
      <OriginKey model="cmmi-svc" origins={["standard", "seed", "ours"]} />
    </Head>
  );
}

function Marked({ text, provenance }: SecurityManagement["purpose"]) {
  return (
    <span className="inline">
      {text} <Origin of={provenance} />
    </span>
  );
}
