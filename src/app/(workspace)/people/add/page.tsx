import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "@/domain/policy";
import { listUnitPlaces } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { sendsMailHere } from "@/server/sign-in";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { placeOptions } from "../../units/place-options";
import { AddForm } from "./add-form";

export const metadata: Metadata = { title: "Add somebody" };

export default async function AddPage() {
  const actor = await requireActor();
  if (!can(actor, "member.add")) notFound();
  const places = placeOptions(await listUnitPlaces(actor));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "People", href: "/people" }]} />}
        title="Add somebody"
        lead={
          sendsMailHere()
            ? "They are sent a letter with their way in, and belong here once they have come."
            : "They get in with a one-time link that you hand out on the next page, and belong here once they have; no mail is sent."
        }
      />
      <Body>
        <AddForm places={places} />
      </Body>
    </>
  );
}
