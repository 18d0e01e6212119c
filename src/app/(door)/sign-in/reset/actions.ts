"use server";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { visitor } from "@/domain/actor";
import { AskReset } from "@/domain/sign-in";
import { askReset } from "@/server/commands/resetting";
import { clientOf } from "@/server/sign-in";

export const ask = attempt(async (form) => askReset(visitor, parse(AskReset, form), await clientOf()));
