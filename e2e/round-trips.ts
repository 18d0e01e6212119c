import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { startCountedProduct } from "./counted-product";
import type { Data, Visit } from "./pages";
import { budgets, saving } from "./round-trip-budgets";

/** Asks for every page once more, and holds each to its budget. */
export async function expectRoundTrips(
  visits: readonly Visit[],
  data: Data,
  readerOf: (visit: Visit) => Page,
): Promise<void> {
  const product = await startCountedProduct();
  try {
    const over: string[] = [];
    for (const visit of visits) {
      const trips = await product.count(visit.at(data), await cookieOf(readerOf(visit)));
      const budget = budgets[visit.route] ?? 0;
      if (trips > budget) over.push(`${visit.route}: ${trips} of ${budget}`);
    }
    const manager = visits.find(({ as }) => as === "manager");
    if (manager === undefined) throw new Error("Nobody saves.");
    const change = (version: number) => ({
      change: randomUUID(),
      process: "OSP-16",
      field: "metrics.load",
      value: "yes",
      version,
    });
    const trips = await product.count(`/api${data.draft}/answers`, await cookieOf(readerOf(manager)), change);
    if (trips > saving) over.push(`saving an answer: ${trips} of ${saving}`);
    expect(over).toEqual([]);
  } finally {
    await product.stop();
  }
}

const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
