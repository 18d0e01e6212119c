import type { ProcessPage } from "@/server/queries/catalogue-process";
import { Head, Path } from "@/ui/head";
import { Link } from "@/ui/link";
import { Origin, OriginKey } from "../origin";
import { searchHref } from "../search";

export function ProcessHead({ process }: { process: ProcessPage }) {
  const { id, name, level, group, section, summary, provenance, bodyProvenance } = process;
  return (
    <Head
      path={
        <Path
          steps={[
            { label: "Learn", href: "/learn" },
            { label: "Processes", href: "/learn#processes" },
          ]}
        />
      }
      code={id}
      title={name}
      lead={
        <>
          {summary} <Origin of={bodyProvenance} />
        </>
      }
      facts={[
        { term: "Level", value: <Link href={searchHref({ level: level.code })}>{level.name}</Link> },
        { term: "Group", value: <Link href={searchHref({ group: group.code })}>{group.name}</Link> },
        ...(section === null ? [] : [{ term: "Section", value: section }]),
        { term: "Code, name and place", value: <Origin of={provenance} /> },
      ]}
    >
      <OriginKey model="o-ism3" origins={["standard", "ours"]} />
    </Head>
  );
}
