import type { Metadata } from "next";
import { cache } from "react";
import { found } from "@/app/found";
import { readResult } from "@/server/queries/result";
import { readSigned } from "@/server/queries/sign-offs";
import { requireSession } from "@/server/session";
import { SignedNotice } from "../signed/signed-notice";
import { Progress } from "./progress";
import { Result } from "./result";
import { Sheets } from "./sheets";

type Props = PageProps<"/assessments/[assessment]/result">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params;
  const { head } = await read(assessment, profileIn(await searchParams));
  return { title: `Result: ${head.unit || head.name}` };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const { assessment } = await params;
  const query = await searchParams;
  const { head, result, verified, series, previous, reading, mayAppraise, ...session } = await read(
    assessment,
    profileIn(query),
  );
  const { timeZone, organisation } = session;
  if (result === null) {
    const signed = await found(readSigned(session.actor, assessment));
    return <Progress head={head} timeZone={timeZone} signed={signed} />;
  }
  const charted = { head, result, verified, series, previous, timeZone };
  if ("print" in query) return <Sheets {...{ ...charted, reading, organisation }} />;
  const signed = await found(readSigned(session.actor, assessment));
  const standing = <SignedNotice id={assessment} view={signed} timeZone={timeZone} />;
  return <Result {...charted} reading={reading} mayAppraise={mayAppraise} signed={standing} />;
}

/** Once per request, for the title and the page. */
const read = cache(async (assessment: string, profile: string | undefined) => {
  const { actor, timeZone, organisation } = await found(requireSession());
  return { ...(await found(readResult(actor, assessment, profile))), actor, timeZone, organisation };
});

const profileIn = (query: Record<string, string | string[] | undefined>) =>
  typeof query["profile"] === "string" ? query["profile"] : undefined;
