"use server";
import { redirect } from "next/navigation";
import { action, type FormState, formOf, showingBoth } from "@/app/action";
import { found } from "@/app/found";
import { CopyProfile, ImportProfile, PutAwayProfile, SaveProfile } from "@/domain/oism3/profile-input";
import {
  archiveProfile,
  copyProfile,
  importProfile,
  restoreProfile,
  saveProfile,
} from "@/server/commands/profiles";
import { readProfileToChange } from "@/server/queries/profiles";
import { profileValues } from "./[profile]/edit/profile-values";

export const copy = action(CopyProfile, async (actor, input) => {
  const { id } = await copyProfile(actor, input);
  redirect(`/profiles/${id}/edit`);
});

const keep = action(SaveProfile, async (actor, input) => {
  await saveProfile(actor, input);
  redirect(`/profiles/${input.id}`);
});

export async function save(before: FormState, data: FormData): Promise<FormState> {
  return showingBoth(keep, async (actor, { id = "" }) => {
    const profile = await found(readProfileToChange(actor, id));
    return { version: profile.version, values: profileValues(profile) };
  })(before, data);
}

export const archive = action(PutAwayProfile, async (actor, input) => {
  await archiveProfile(actor, input);
  redirect("/profiles");
});

export const restore = action(PutAwayProfile, async (actor, input) => {
  await restoreProfile(actor, input);
  redirect(`/profiles/${input.id}`);
});

/** Only the text of the file goes on; it does not travel back to the form. */
export async function takeIn(before: FormState, data: FormData): Promise<FormState> {
  const form = formOf(data);
  const file = form.get("file");
  form.set("text", file instanceof File ? await file.text() : "");
  const state = await read(before, form);
  const { text: _, ...written } = state.written;
  const { name, ...places } = state.faults;
  const [first] = Object.entries(places);
  const at = first === undefined ? {} : { file: sayAt(first) };
  return { ...state, written, faults: { ...(name === undefined ? {} : { name }), ...at } };
}

const read = action(ImportProfile, async (actor, input) => {
  const { id } = await importProfile(actor, input);
  redirect(`/profiles/${id}`);
});

/** Places in the file are no fields of the form, so they are named in the fault. */
function sayAt([place, fault]: [string, string]): string {
  if (place === "text") return "Choose a file of one megabyte at most.";
  return place === "file" || place === "processes" ? fault : `${place}: ${fault}`;
}
