import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { found } from "@/app/found";
import { readImport } from "@/server/queries/profiles";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Take in a profile" };

export default async function ImportPage() {
  const { edition } = await found(readImport(await found(requireActor())));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Maturity profiles", href: "/profiles" }, { label: edition }]} />}
        title="Take in a profile from a file"
        lead="The file is one that Plumbline exported, or one that follows the published JSON Schema at /schemas/profile-1.json. A file with a fault changes nothing."
      />
      <Body>
        <ImportForm formKey={randomUUID()} />
      </Body>
    </>
  );
}
