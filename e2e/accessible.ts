import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Nothing that axe knows of keeps anybody from using this page (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that was led to without a new document has its title a moment later.
  await expect(page).toHaveTitle(/./);
  // A button that becomes another fades over: in between it has neither's colours.
  await page.evaluate(settled);
  // Read in once per document, where it stays: to read it in costs as much as to look.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  expect(await page.evaluate(violations, asked)).toEqual([]);
}

const settled = async (): Promise<void> => {
  const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(fading.map(({ finished }) => finished));
};

const violations = async (options: axe.RunOptions): Promise<string[]> =>
  (await window.axe.run(document, options)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );

/** Frames are not looked into: ours hold nothing but previewed evidence, which is not the product's. */
const asked: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  iframes: false,
  // Style sheets and films: what looks into them is not asked for.
  preload: false,
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}
