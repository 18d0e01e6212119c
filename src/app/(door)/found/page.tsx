import type { Metadata } from "next";
import { Head } from "@/ui/head";
import { Body } from "@/ui/page";
import { FoundForm } from "./found-form";

export const metadata: Metadata = { title: "Begin", referrer: "no-referrer" };

export default function FoundPage() {
  return (
    <>
      <Head
        title="Begin"
        lead="Say for whom Plumbline is to measure, and who you are. You become its administrator and its security manager; others you add from inside. This link works once."
      />
      <Body>
        <FoundForm />
      </Body>
    </>
  );
}
