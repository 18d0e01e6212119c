import { join } from "node:path";
import { besides, settingsFor } from "./ground";
import { pagesOf } from "./reading";
import type { Row } from "./rows";
import { savesTo } from "./saving";
import { memoryOf, type Server, startBareNext, startProduct } from "./servers";
import type { Stage } from "./stage";

const connections = 10;

/** How many answers are saved for every page that is looked at. */
const savesPerPage = 1.5;

/** What a fresh server holds in memory after so many requests, of four pages and of saves, beside a bare one. */
export async function measureHolding(stage: Stage): Promise<Row[]> {
  const { database, folder, ground, generator, pace } = stage;
  const { requests, further, settles } = pace;
  const product = await startProduct(settingsFor(join(folder, "data"), database));
  const bare = await startBareNext(join(folder, "ceiling"), besides(database, "bare"));
  try {
    const headers = { cookie: ground.cookie };
    const pages = pagesOf(ground).map(([, path]) => `${product.url}${path}`);
    const use = async (server: Server, count: number) => {
      if (server === product) {
        const share = Math.ceil(count / pages.length / (1 + savesPerPage));
        for (const url of pages) await generator.run({ url, headers, connections, requests: share });
        await generator.run({
          ...savesTo(product, ground),
          connections,
          requests: count - share * pages.length,
        });
      } else await generator.run({ url: `${bare.url}/rows?count=100`, connections, requests: count });
      // What is garbage is let go of when there is time.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return memoryOf(server);
    };
    const theirs = await use(bare, requests);
    const ours = await use(product, requests);
    const later = await use(product, further);
    return [
      {
        what: `memory after ${requests} requests`,
        measure: `${Math.round(ours)} MB, as a multiple of the bare Next server's ${Math.round(theirs)} MB`,
        value: ours / theirs,
        unit: "×",
        target: { atMost: 1.3 },
      },
      {
        what: `memory after ${further} more`,
        measure: `${Math.round(later)} MB, as a multiple of before; a twentieth counts as none`,
        value: later / ours,
        unit: "×",
        // Before, it only grows to its size.
        ...(settles ? { target: { atMost: 1.05 } } : {}),
      },
    ];
  } finally {
    await product.stop();
    await bare.stop();
  }
}
