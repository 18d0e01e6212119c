import type { ReactNode } from "react";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Mast } from "@/ui/mast";
import { Page } from "@/ui/page";

type PlainPageProps = { title: string; lead: string; framed?: boolean; children?: ReactNode };

/** A page that says why there is nothing else to see, and leads back. */
export function PlainPage({ title, lead, framed = false, children }: PlainPageProps) {
  const head = (
    <Head title={title} lead={lead}>
      <Acts>
        {children}
        <LinkButton kind={children ? "plain" : "first"} href="/">
          Back to the start
        </LinkButton>
      </Acts>
    </Head>
  );
  if (framed) return head;
  return (
    <Page skip="Go to the content" mast={<Mast name="Plumbline" href="/" label="Main" />}>
      {head}
    </Page>
  );
}
