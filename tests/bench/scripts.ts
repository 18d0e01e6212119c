import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { Row } from "./rows";

const kilobyte = 1000;

/** The scripts of every page, as the build's own manifests name them, gzipped as they are sent; old browsers' polyfills apart. */
export async function measureScripts(): Promise<Row[]> {
  const build = process.env.NEXT_BUILD_FOLDER || ".next";
  const { rootMainFiles } = Main.parse(readJson(join(build, "build-manifest.json")));
  const charts = drawing(build);
  const pages = readdirSync(join(build, "server/app"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page_client-reference-manifest.js"))
    .map((path) => {
      const { entryJSFiles, clientModules } = manifestIn(
        readFileSync(join(build, "server/app", path), "utf8"),
      );
      const draws = Object.keys(clientModules).some((module) => module.includes("/src/ui/charts/"));
      const files = new Set([
        ...rootMainFiles,
        ...Object.values(entryJSFiles).flat(),
        ...(draws ? charts : []),
      ]);
      const bytes = [...files].reduce((sum, file) => sum + sizeOf(join(build, file)), 0);
      return { path: path.replace("/page_client-reference-manifest.js", ""), draws, size: bytes / kilobyte };
    });
  return [largest(pages, false, 200), largest(pages, true, 270)];
}

type Page = { path: string; draws: boolean; size: number };

function largest(pages: readonly Page[], draws: boolean, most: number): Row {
  const chosen = pages.filter((page) => page.draws === draws).toSorted((a, b) => b.size - a.size);
  const [first] = chosen;
  if (first === undefined) throw new Error("The build names no such page.");
  return {
    what: `scripts of a page ${draws ? "with" : "without"} charts, gzipped`,
    measure: `largest of ${chosen.length}, ${first.path}`,
    value: first.size,
    unit: "KB",
    target: { atMost: most },
  };
}

/** What draws is fetched when a chart is there to be drawn, and named by no manifest: known by a word of its own. */
function drawing(build: string): string[] {
  const folder = join(build, "static/chunks");
  const found = readdirSync(folder).filter(
    (file) => file.endsWith(".js") && readFileSync(join(folder, file), "utf8").includes("radialLinear"),
  );
  if (found.length === 0) throw new Error("The build holds nothing that draws charts.");
  return found.map((file) => `static/chunks/${file}`);
}

/** The manifest is a script that assigns one JSON object. */
const manifestIn = (script: string) =>
  Manifest.parse(JSON.parse(script.slice(script.lastIndexOf("] = {") + 4).replace(/;?\s*$/, "")));

const sizes = new Map<string, number>();

function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(file)).byteLength;
  sizes.set(file, size);
  return size;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const Main = z.object({ rootMainFiles: z.array(z.string()).min(1) });
const Manifest = z.object({
  entryJSFiles: z.record(z.string(), z.array(z.string())),
  clientModules: z.record(z.string(), z.unknown()),
});
