import { untried } from "@/app/form-state";
import { titleOf } from "@/app/words/evidence";
import { addItemHere, putItemAway } from "./actions";
import type { Made } from "./uploads/quick-upload";

/** Makes an item named after a file, or says why not. */
export async function addQuickly(id: string, file: File, owner: string): Promise<Made> {
  const { message } = await addItemHere(untried, form({ id, title: titleOf(file.name), owner }));
  return message === "" ? { kind: "made" } : { kind: "refused", message, again: true };
}

/** Puts an item away again that has just been made. */
export const putQuicklyAway = (id: string) => putItemAway(untried, form({ id, version: "1" }));

export function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
