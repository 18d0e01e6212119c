import type { Metadata } from "next";
import { cache } from "react";
import { found } from "@/app/found";
import { readResult } from "@/server/queries/result";
import { requireSession } from "@/server/session";
import { Progress } from "./progress";
import { Result } from "./result";

type Props = PageProps<"/assessments/[assessment]/result">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params;
  const { head } = await read(assessment, profileIn(await searchParams));
  return { title: `Result: ${head.unit || head.name}` };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const { assessment } = await params;
  const { head, result, series, previous, reading, timeZone } = await read(
    assessment,
    profileIn(await searchParams),
  );
  if (result === null) return <Progress head={head} timeZone={timeZone} />;
  return <Result {...{ head, result, series, previous, reading, timeZone }} />;
}

/** Once per request, for the title and the page. */
const read = cache(async (assessment: string, profile: string | undefined) => {
  const { actor, timeZone } = await found(requireSession());
  return { ...(await found(readResult(actor, assessment, profile))), timeZone };
});

const profileIn = (query: Record<string, string | string[] | undefined>) =>
  typeof query["profile"] === "string" ? query["profile"] : undefined;
