import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** What the product under test wrote down of itself, for the commands beside it. */
export const environment = () => parseEnv(readFileSync(`${process.env.PLUMBLINE_E2E_ENVIRONMENT}`, "utf8"));
