import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { found } from "@/app/found";
import { readProfileToChange } from "@/server/queries/profiles";
import { requireActor } from "@/server/session";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { ProfileForm } from "./profile-form";

export const metadata: Metadata = { title: "Change a profile" };

export default async function EditPage({ params }: PageProps<"/profiles/[profile]/edit">) {
  const { profile: id } = await params;
  const profile = await found(readProfileToChange(await found(requireActor()), id));
  if (!profile.own || profile.archived) redirect(`/profiles/${id}`);
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: "Maturity profiles", href: "/profiles" },
              { label: profile.name, href: `/profiles/${id}` },
            ]}
          />
        }
        title={`Change ${profile.name}`}
        lead="Levels are cumulative: each asks its capability of its own processes and of those of all levels below. Assessments that were started with the profile keep it as it was."
      />
      <Body>
        <ProfileForm profile={profile} />
      </Body>
    </>
  );
}
