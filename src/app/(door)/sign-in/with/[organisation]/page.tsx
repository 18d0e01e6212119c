import type { Metadata } from "next";
import { ownPath } from "@/app/own-path";
import { ssoWords } from "@/app/words/sso-refusals";
import { visitor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { readSsoName } from "@/server/queries/securing";
import { Head } from "@/ui/head";
import { LinkButton } from "@/ui/link-button";
import { Alarm, Empty } from "@/ui/notices";
import { Body } from "@/ui/page";

export const metadata: Metadata = { title: "Sign in" };

/** An organisation's own sign-in: its address is handed out to its people. */
export default async function SignInWithPage({
  params,
  searchParams,
}: PageProps<"/sign-in/with/[organisation]">) {
  const { organisation } = await params;
  const { why, to } = await searchParams;
  const name = await nameOf(organisation);
  if (name === null) return <None />;
  return (
    <>
      <Head title={name} lead="Your organisation's own sign-in says who you are." />
      <Body>
        <div className="narrow">
          {typeof why === "string" && <Alarm title={ssoWords(why)} />}
          <a className="btn first" href={`/api/sso/${organisation}?to=${encodeURIComponent(ownPath(to))}`}>
            Sign in at {name}
          </a>
          <LinkButton kind="plain" href="/sign-in">
            Sign in with a password
          </LinkButton>
        </div>
      </Body>
    </>
  );
}

function None() {
  return (
    <>
      <Head title="Sign in" />
      <Body>
        <Empty
          title="No sign-in of its own"
          act={<LinkButton href="/sign-in">Sign in with a password</LinkButton>}
        >
          {ssoWords("sso.missing")}
        </Empty>
      </Body>
    </>
  );
}

async function nameOf(organisationId: string): Promise<string | null> {
  try {
    return await readSsoName(visitor, { organisationId });
  } catch (error) {
    if (error instanceof Refusal && error.reason !== "unavailable") return null;
    throw error;
  }
}
