import type { ResultHead, ResultView } from "@/server/queries/result";

/** What every figure of the result is drawn from. */
export type ResultProps = { head: ResultHead; result: ResultView };
