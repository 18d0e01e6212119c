"use server";
import { refresh } from "next/cache";
import { action } from "@/app/action";
import type { Member } from "@/domain/actor";
import {
  AddMaterial,
  ChangeMaterial,
  RemoveMaterial,
  ReplaceMaterial,
  SwitchMaterial,
} from "@/domain/material-input";
import { Refusal } from "@/domain/refusal";
import {
  addMaterial,
  changeMaterial,
  removeMaterial,
  replaceMaterial,
  switchMaterial,
} from "@/server/commands/material";

export const add = action(AddMaterial, fresh(addMaterial));
export const replace = action(ReplaceMaterial, fresh(replaceMaterial));
export const change = action(ChangeMaterial, fresh(changeMaterial));
export const turn = action(SwitchMaterial, fresh(switchMaterial));
export const remove = action(RemoveMaterial, fresh(removeMaterial));

/** Shows what stands now: after the act, and as well where somebody was quicker. */
function fresh<T>(run: (actor: Member, input: T) => Promise<void>) {
  return async (actor: Member, input: T): Promise<void> => {
    try {
      await run(actor, input);
    } catch (error) {
      if (error instanceof Refusal && error.reason === "conflict") refresh();
      throw error;
    }
    refresh();
  };
}
