import type { ReactNode } from "react";
import { Mast } from "@/ui/mast";
import { Page } from "@/ui/page";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <Page skip="Go to the content" mast={<Mast name="Plumbline" href="/" label="Main" />}>
      {children}
    </Page>
  );
}
