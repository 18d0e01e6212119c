"use server";
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { PostComment } from "@/domain/comment-input";
import { postComment } from "@/server/commands/comments";

export const comment = action(PostComment, async (actor, input) => {
  await postComment(actor, input);
  refresh();
});
