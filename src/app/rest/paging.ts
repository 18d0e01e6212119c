import "server-only";
import type { NextRequest } from "next/server";
import { Refusal } from "@/domain/refusal";

type Page<T> = { lines: T[]; total: number; page: number; pages: number };

/** A page with the ways to those around it (RFC 8288). Refuses as missing a page behind the last. */
export function pageOf<T>(request: NextRequest, asked: number, { lines, total, page, pages }: Page<T>) {
  if (asked > pages) throw new Refusal("missing", "page.beyond", { pages });
  const { pathname, searchParams } = request.nextUrl;
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams(searchParams);
    query.set("page", `${number}`);
    return `<${pathname}?${query}>; rel="${rel}"`;
  };
  const link = [
    to(1, "first"),
    ...(page > 1 ? [to(page - 1, "prev")] : []),
    ...(page < pages ? [to(page + 1, "next")] : []),
    to(pages, "last"),
  ].join(", ");
  return { body: { items: lines, total, page, pages }, headers: { link } };
}

/** What an address asks for, by name. */
export const asked = (request: NextRequest) => Object.fromEntries(request.nextUrl.searchParams);
