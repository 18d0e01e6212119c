import { basename, join } from "node:path";
import type { Actor } from "@/domain/actor";
import { house, written } from "../architecture/sources";

/** A command or a query, as it is given away. */
export type Door = { name: string; walk: (actor: Actor, ...given: unknown[]) => Promise<unknown> };

/** Every command and query there is, by name; where two have one name, by its file as well. */
export async function everyDoor(): Promise<Door[]> {
  const files = written(["src/server/commands", "src/server/queries"], [".ts"]);
  const found = await Promise.all(
    files.map(async ({ path }) => {
      const module: Record<string, unknown> = await import(/* @vite-ignore */ join(house, path));
      return Object.entries(module).flatMap(([name, door]) =>
        typeof door === "function"
          ? [{ name, file: basename(path, ".ts"), walk: async (...given: unknown[]) => door(...given) }]
          : [],
      );
    }),
  );
  const doors = found.flat();
  const twice = (name: string) => doors.filter((door) => door.name === name).length > 1;
  return doors.map(({ name, file, walk }) => ({ name: twice(name) ? `${name}@${file}` : name, walk }));
}
