import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { disconnect } from "@/server/db";
import { newDraft } from "../server/assessing";
import { newOrganisation, type Person, password } from "../server/organisation";
import { type Product, startProduct } from "./product";
import type { Desk } from "./writers";

/** A running product with an organisation in it, and somebody signed in who answers an assessment. */
export type Stage = {
  product: Product;
  organisationId: string;
  manager: Person;
  administrator: Person;
  desk: Desk;
};

export const openStage = async (...how: Parameters<typeof startProduct>): Promise<Stage> =>
  settleIn(await startProduct(...how));

/** Founds an organisation of its own in a running product. */
export async function settleIn(product: Product): Promise<Stage> {
  // Founded in this process, with the product's own commands, before anything is made to fail.
  process.loadEnvFile(join(product.data, "environment"));
  const { organisationId, people } = await newOrganisation("Faults");
  const assessmentId = await newDraft(people.manager.actor);
  const { address } = product;
  const { manager, administrator } = people;
  const desk = { address, origin: address, assessmentId, cookie: await signIn(address, manager.email) };
  return { product, organisationId, manager, administrator, desk };
}

/** Signs in over HTTP, as a browser does, and gives the cookie of the session. */
export async function signIn(
  address: string,
  email: string,
  own: Record<string, string> = {},
): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { origin: address, "content-type": "application/json", ...own },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`Nobody could sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Runs the operator's own look at every chain beside the product; what it prints. */
export const audit = ({ data }: Product): string =>
  execFileSync(process.execPath, ["src/ops/start.mjs", "audit"], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      PLUMBLINE_DATA: data,
    },
  });

export const leave = async ({ product }: Stage): Promise<void> => {
  await disconnect();
  await product.stop();
};
