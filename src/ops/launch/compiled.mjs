// Preloaded into the web server, with a folder in its address: what Node compiles of the build is kept there, since to compile it
// again with every start is a third of all that one does. Where it cannot be kept, Node goes on without.
import { enableCompileCache, flushCompileCache } from "node:module";

enableCompileCache(new URL(import.meta.url).searchParams.get("in") ?? undefined);
// Not at the end alone: one that is killed has to be back soon.
process.stdin.once("data", () => setTimeout(flushCompileCache, 5_000).unref());
