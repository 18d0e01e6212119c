import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Chapter, Standing } from "./standing";
import { encoding } from "./v1-encoding";
import { validation } from "./v2-validation";
import { frontend } from "./v3-frontend";
import { api } from "./v4-api";
import { files } from "./v5-files";
import { factors } from "./v6-factors";
import { passwords } from "./v6-passwords";
import { sessions } from "./v7-sessions";
import { authorization } from "./v8-authorization";
import { tokens } from "./v9-tokens";
import { oauth } from "./v10-oauth";
import { cryptography } from "./v11-cryptography";
import { communication } from "./v12-communication";
import { configuration } from "./v13-configuration";
import { data } from "./v14-data";
import { coding } from "./v15-coding";
import { logging } from "./v16-logging";
import { webrtc } from "./v17-webrtc";

/** The ids of level 1 and 2 with their levels, and the names of the chapters, as the standard has them. */
export const { chapters, levels } = z
  .object({ chapters: z.record(z.string(), z.string()), levels: z.record(z.string(), z.literal([1, 2])) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "requirements.json"), "utf8")));

const parts: readonly Chapter[] = [
  ...[encoding, validation, frontend, api, files, passwords, factors, sessions, authorization],
  ...[tokens, oauth, cryptography, communication, configuration, data, coding, logging, webrtc],
];

/** Every requirement that is answered, once for each time it is. */
export const answered: readonly (readonly [id: string, standing: Standing])[] = parts.flatMap(Object.entries);
