import type { Metadata } from "next";
import { found } from "@/app/found";
import { seeCapabilityTable } from "@/server/queries/catalogue-levels";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { OriginKey, sharedOrigin } from "../origin";
import { Passage } from "../passage";
import { SourceFoot } from "../source-foot";
import { LevelMatrix } from "./level-matrix";
import { Meanings } from "./meanings";
import { Names } from "./names";
import { Quality } from "./quality";

export const metadata: Metadata = { title: "Capability levels" };

export default async function Capability() {
  const table = await found(seeCapabilityTable(await requireActor()));
  const standard = sharedOrigin(table.levels.flatMap((level) => level.origins));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Learn", href: "/learn" }, { label: "Capability levels" }]} />}
        title="Capability follows from what a process measures"
        lead="A process that is operated and documented stands at level 1. Every level above asks for all that the levels below ask, and for more metric types; a higher type without the lower ones earns nothing."
      >
        <OriginKey model="o-ism3" origins={["standard", "ours"]} />
      </Head>
      <Body>
        <Passage
          heading="Table 2.1: what each level asks for, and what it enables"
          origin={standard}
          note="Filled: asked for at this level. What a level enables, the levels above enable too."
        >
          <LevelMatrix table={table} />
          <Quality />
        </Passage>
        <Passage heading="Two names for a level" origin={standard}>
          <Names levels={table.levels} />
        </Passage>
        <Meanings
          heading="What each metric type measures"
          entries={table.types.map(({ measures, ...type }) => ({ ...type, text: measures }))}
        />
        <Meanings
          heading="What each management practice means"
          entries={table.practices.map(({ means, ...practice }) => ({ ...practice, text: means }))}
        />
      </Body>
      <SourceFoot source={table.source} />
    </>
  );
}
