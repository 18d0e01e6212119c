import type { Metadata } from "next";
import { cache } from "react";
import { found } from "@/app/found";
import { readResult } from "@/server/queries/result";
import { requireSession } from "@/server/session";
import { Progress } from "./progress";
import { Result } from "./result";

type Props = PageProps<"/assessments/[assessment]/result">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await read((await params).assessment);
  return { title: `Result: ${head.unit || head.name}` };
}

export default async function ResultPage({ params }: Props) {
  const { head, result, series, previous, timeZone } = await read((await params).assessment);
  if (result === null) return <Progress head={head} timeZone={timeZone} />;
  return <Result {...{ head, result, series, previous, timeZone }} />;
}

/** Once per request, for the title and the page. */
const read = cache(async (assessment: string) => {
  const { actor, timeZone } = await found(requireSession());
  return { ...(await found(readResult(actor, assessment))), timeZone };
});
