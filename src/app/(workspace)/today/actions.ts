"use server";
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { ReadNews } from "@/domain/news-input";
import { readNews } from "@/server/commands/news";

export const haveRead = action(ReadNews, async (actor, input) => {
  await readNews(actor, input);
  refresh();
});
