"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { AddUnit, MergeUnit, MoveUnit, RenameUnit, UnitKey } from "@/domain/units/input";
import { mergeUnit, moveUnit } from "@/server/commands/unit-tree";
import { addUnit, archiveUnit, renameUnit, restoreUnit } from "@/server/commands/units";

export const add = action(AddUnit, async (actor, input) => {
  await addUnit(actor, input);
  refresh();
});

export const rename = action(RenameUnit, async (actor, input) => {
  await renameUnit(actor, input);
  redirect("/units");
});

export const move = action(MoveUnit, async (actor, input) => {
  await moveUnit(actor, input);
  redirect("/units");
});

export const merge = action(MergeUnit, async (actor, input) => {
  await mergeUnit(actor, input);
  redirect(`/units/${input.into}`);
});

export const archive = action(UnitKey, async (actor, input) => {
  await archiveUnit(actor, input);
  redirect("/units");
});

export const restore = action(UnitKey, async (actor, input) => {
  await restoreUnit(actor, input);
  redirect("/units");
});
