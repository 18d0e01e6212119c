import { Head, Path } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";

export default function NotFound() {
  return (
    <>
      <Head path={<Path steps={[{ label: "Learn", href: "/learn" }]} />} title="No such process" />
      <Body>
        <Empty
          title="The catalogue has no process of that code"
          act={<LinkButton href="/learn#processes">Show all processes</LinkButton>}
        >
          Codes are written like OSP-5. Not every number is in use.
        </Empty>
      </Body>
    </>
  );
}
