"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { AddUnit, RenameUnit, UnitKey } from "@/domain/unit-input";
import { addUnit, archiveUnit, renameUnit, restoreUnit } from "@/server/commands/units";

export const add = action(AddUnit, async (actor, input) => {
  await addUnit(actor, input);
  refresh();
});

export const rename = action(RenameUnit, async (actor, input) => {
  await renameUnit(actor, input);
  redirect("/units");
});

export const archive = action(UnitKey, async (actor, input) => {
  await archiveUnit(actor, input);
  redirect("/units");
});

export const restore = action(UnitKey, async (actor, input) => {
  await restoreUnit(actor, input);
  redirect("/units");
});
