import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { keepSecret } from "./journal";

/** Starts an assessment as whoever is signed in on this page, and gives its address. */
export async function startAssessment(page: Page, name: string): Promise<string> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Scope statement").fill("Everything that is run here.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What is answered of one process, field by field. */
export type Fields = Readonly<Record<string, string | boolean>>;

/** Saves first answers through the door that the answer screen saves through. */
export async function answer(page: Page, address: string, answers: Readonly<Record<string, Fields>>) {
  for (const value of Object.values(answers).flatMap((fields) => Object.values(fields)))
    if (typeof value === "string" && value.length > 16) keepSecret(value);
  const changes = Object.entries(answers).flatMap(([process, fields]) =>
    Object.entries(fields).map(([field, value]) => ({
      change: randomUUID(),
      process,
      field,
      value,
      version: 0,
    })),
  );
  const statuses = await page.evaluate(
    async ([door, bodies]) => {
      const answered: number[] = [];
      for (const body of bodies) answered.push((await fetch(door, { method: "POST", body })).status);
      return answered;
    },
    [`/api${address}/answers`, changes.map((change) => JSON.stringify(change))] as const,
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
}

/** The codes of all processes, as the assessment's own page lists them. */
export async function processCodes(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const hrefs = await page
    .locator(`table a[href^="${address}/processes/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs.map((href) => href.split("/").at(-1) ?? "");
}

/** All metrics but two, so that every kind of answer is on show. */
export const variety: Readonly<Record<string, Fields>> = {
  "GP-1": {
    operated: "yes",
    documented: "yes",
    document: "Records manual, version 3",
    "metrics.activity": "yes",
    "definitions.activity.name": "Documents reviewed",
    "definitions.activity.unit": "documents",
    "metrics.scope": "yes",
    "metrics.unavailability": "no",
    "metrics.effectiveness": "unknown",
    "metrics.load": "unknown",
    "metrics.quality": "not-applicable",
    "metrics.efficiency": "no",
    note: "Read with the records manager.",
  },
  "GP-2": { operated: "yes", documented: "no" },
  "SSP-1": {
    applicable: false,
    reason: "We have no stakeholders outside of the house, and none are planned.",
  },
};
