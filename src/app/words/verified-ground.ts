import { list } from "./capability";
import { inWords } from "./counts";

/** Over how many processes is declared, and those whose "not applicable" nobody accepted, so that verified asks for them too. */
export type Ground = { declared: number; returned: readonly string[] };

/** Why declared and verified count over different numbers of processes; empty where they do not. */
export function sayGround({ declared, returned }: Ground): string {
  if (returned.length === 0) return "";
  const which = returned.length > 6 ? `${inWords(returned.length)} more` : list(returned);
  return `Declared counts over ${declared} processes, verified over ${declared + returned.length}: that ${which} ${returned.length === 1 ? "does" : "do"} not apply is declared, and not accepted by an appraiser.`;
}
