import type { Metadata } from "next";
import { found } from "@/app/found";
import { materialMeaning, materialTitles } from "@/app/words/material";
import { materialKinds } from "@/domain/cmmi/material";
import { type MaterialView, readMaterial } from "@/server/queries/material";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { Origin, OriginKey } from "../../origin";
import { Passage } from "../../passage";
import { SourceFoot } from "../../source-foot";
import { codeIn } from "../practice-path";
import { AddForm } from "./add-form";
import { Text } from "./text";

export async function generateMetadata({
  params,
}: PageProps<"/learn/security-management/[practice]">): Promise<Metadata> {
  return { title: `Material of ${codeIn((await params).practice)}` };
}

export default async function MaterialPage({ params }: PageProps<"/learn/security-management/[practice]">) {
  const view = await found(readMaterial(await requireActor(), codeIn((await params).practice)));
  const { practice, area, may, keys } = view;
  const place = { area: area.code, practice: practice.code };
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Learn", href: "/learn" },
              { label: "Security Management area", href: "/learn/security-management" },
              { label: practice.code },
            ]}
          />
        }
        code={practice.code}
        title={practice.name}
        lead={
          <>
            {practice.statement.text} <Origin of={practice.statement.provenance} />
          </>
        }
      >
        <OriginKey model="cmmi-svc" origins={["standard", "seed", "ours"]} />
      </Head>
      <Body>
        {materialKinds.map((kind) => (
          <Passage key={kind} heading={materialTitles[kind]} note={materialMeaning[kind]}>
            <ul className="listed material">
              {linesOf(view, kind).map((line) => (
                <Text
                  key={`${line.own?.id ?? line.shipped?.position} ${line.own?.version ?? 0}`}
                  line={line}
                  place={{ ...place, kind }}
                  may={may.change}
                  origin={<Origin of={line.provenance} />}
                />
              ))}
            </ul>
            {may.change && <AddForm place={{ ...place, kind }} formKey={keys[kind]} />}
          </Passage>
        ))}
      </Body>
      <SourceFoot source={view.source} />
    </>
  );
}

const linesOf = ({ material }: MaterialView, kind: (typeof materialKinds)[number]) =>
  ({ subpractice: material.subpractices, "work-product": material.workProducts, prompt: material.prompts })[
    kind
  ];
