import { join } from "node:path";
import { house, type Source, written } from "../architecture/sources";

const code = written(["src/app"], [".ts", ".tsx"]);

/** Every file that holds server actions. */
export const actionFiles: readonly Source[] = code.filter(({ text }) => text.startsWith('"use server"'));
/** Every route handler. */
export const routeFiles: readonly Source[] = code.filter(({ path }) => path.endsWith("/route.ts"));
/** Every page. */
export const pageFiles: readonly Source[] = code.filter(({ path }) => path.endsWith("/page.tsx"));

/** What a file gives away, by name: its functions. */
export async function doorsOf<Door extends (...given: never[]) => unknown>({
  path,
}: Source): Promise<[string, Door][]> {
  const module: Record<string, Door> = await import(/* @vite-ignore */ join(house, path));
  return Object.entries(module).filter(([, door]) => typeof door === "function");
}

/** The names in the folders of an address, and whether each stands for several: [[...name]]. */
export const placesIn = ({ path }: Source): { name: string; several: boolean }[] =>
  [...path.matchAll(/\[\[?(\.\.\.)?(\w+)\]/g)].map(([, dots, name = ""]) => ({
    name,
    several: dots !== undefined,
  }));

/** Whether what was thrown is how a page or an action says where to go: it answers no 500. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof Error &&
  "digest" in error &&
  /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK)/.test(String(error.digest));
