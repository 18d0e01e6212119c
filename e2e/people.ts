import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { keepSecret } from "./journal";
import { found } from "./organisation";

export type Role = "manager" | "contributor" | "appraiser" | "executive" | "administrator";
export type Person = { name: string; email: string; roles: Role[]; password: string };

/** An organisation of this journey's own, with one person per list of roles. */
export async function foundWith(organisation: string, ...holding: Role[][]): Promise<Person[]> {
  const domain = `${randomUUID().slice(0, 8)}.example`;
  const people = holding.map((roles, index) => ({
    name: `${roles[0]} ${index + 1}`,
    email: `${roles[0]}-${index + 1}@${domain}`,
    roles,
    password: `a password of ${roles[0]} ${index + 1}`,
  }));
  for (const { password } of people) keepSecret(password);
  await found({ organisation, people });
  return people;
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Leaves, and waits until that is done: who goes on before takes the session along. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
}
