import "server-only";
import type { Actor } from "@/domain/actor";
import type { FindPlaces } from "@/domain/place-input";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";
import { type ProcessLine, readProcesses } from "./answers";
import { type AssessmentHead, type AssessmentLine, listAssessments, seeAssessment } from "./assessments";

/** Where a reader can go from here. `here` is the assessment they are in, if they may see it. */
export type Places = {
  here: AssessmentHead | null;
  processes: ProcessLine[];
  assessments: AssessmentLine[];
  catalogue: { id: string; name: string }[];
};

/** The assessments and processes that have every word looked for in what names them; each kind up to eight. */
export async function findPlaces(actor: Actor, { q, at }: FindPlaces): Promise<Places> {
  authorizeMember(actor, "catalogue.read");
  const fits = ({ id, name }: { id: string; name: string }) => hasWords(`${id} ${name}`, q);
  const lists = can(actor, "assessment.list");
  const here = lists && at !== "" ? await ifSeen(seeAssessment(actor, at)) : null;
  const lines = here?.may.read ? await readProcesses(actor, here.id) : [];
  const found = lists ? await listAssessments(actor, { page: 1, archived: false, search: q }) : null;
  const { processes } = await presentOism3();
  return {
    here,
    processes: q === "" ? [] : lines.filter(fits).slice(0, most),
    assessments: (found?.lines ?? []).slice(0, most),
    catalogue: q === "" ? [] : processes.filter(fits).slice(0, most).map(named),
  };
}

/** Whether a text has every word of another, in any order and case. */
function hasWords(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** An address may name what the reader may not see; then they are nowhere in particular. */
async function ifSeen<T>(query: Promise<T>): Promise<T | null> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof Refusal && (error.reason === "missing" || error.reason === "forbidden")) return null;
    throw error;
  }
}

const most = 8;
const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
