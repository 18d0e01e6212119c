/**
 * The least version of each package that is free of what is known against older ones, and what was: the advisory (GHSA, CVE), or
 * what it came to. Where a package is there in several versions, all of them have to be.
 */
export const leastVersions: Readonly<Record<string, readonly [least: string, against: string]>> = {
  "@babel/runtime": ["7.26.10", "CVE-2025-27789: a pattern that takes ever longer"],
  ajv: ["8.18.0", "CVE-2025-69873: a pattern that takes ever longer"],
  "chart.js": ["2.9.4", "CVE-2020-7746: pollution of prototypes"],
  cookie: ["0.7.0", "CVE-2024-47764: names and paths that were not looked at"],
  "cross-spawn": ["7.0.5", "CVE-2024-21538: a pattern that takes ever longer"],
  defu: ["6.1.5", "CVE-2026-35209: pollution of prototypes"],
  effect: ["3.20.0", "CVE-2026-32887: the surroundings of another request"],
  esbuild: ["0.25.0", "GHSA-67mh-4wv8-2f99: its server answers other sites"],
  "fast-uri": ["3.1.2", "CVE-2026-6321: an address read in two ways"],
  fflate: ["0.8.3", "CVE-2026-45820: an archive that never ends"],
  "file-type": ["21.3.2", "CVE-2026-31808, CVE-2026-32630: a file that never ends, one that swells"],
  "find-my-way": ["9.0.1", "CVE-2024-45813: a pattern that takes ever longer"],
  "image-size": ["1.2.1", "GHSA-m5qc-5hw7-8vg7: an image that never ends"],
  jose: ["4.15.5", "CVE-2024-28176: a token that swells"],
  jszip: ["3.8.0", "CVE-2022-48285: paths that lead out of the archive"],
  koa: ["3.1.2", "CVE-2026-27959: a host that is not one"],
  lodash: ["4.18.0", "pollution of prototypes, and templates that run"],
  mysql2: ["3.9.8", "GHSA-pmh2-wpjm-fj45: pollution of prototypes"],
  nanoid: ["3.3.8", "CVE-2024-55565: ids that can be told beforehand"],
  next: [
    "16.3.3",
    "GHSA-2xp9-vwfh-vxw4, CVE-2026-75604, CVE-2026-44575, CVE-2025-66478: code of others, pages past the proxy",
  ],
  "next-auth": [
    "4.24.15",
    "letters that look alike in addresses; state, nonce and proof not bound to their provider",
  ],
  nodemailer: [
    "9.1.1",
    "GHSA-2x7j-588g-ccc2, GHSA-p6gq-j5cr-w38f, GHSA-mm7p-fcc7-pg87: files read, mail that goes elsewhere",
  ],
  pg: ["7.1.2", "CVE-2017-16082: names of columns that run"],
  playwright: ["1.55.1", "CVE-2025-59288: browsers fetched without a look at the certificate"],
  postcss: ["8.5.18", "GHSA-qx2v-qp2m-jg93, and files read through source maps"],
  preact: ["10.28.2", "CVE-2026-22028: objects taken for elements"],
  semver: ["7.5.2", "CVE-2022-25883: a pattern that takes ever longer"],
  uuid: ["11.1.1", "GHSA-w5hq-g745-h8pq: writing past the end of what was given"],
  valibot: ["1.2.0", "CVE-2025-66020: a pattern that takes ever longer"],
  vite: ["8.0.5", "its server hands out files that it should not"],
  yauzl: ["3.2.1", "CVE-2026-31988: a time stamp that ends the process"],
  zod: ["3.22.3", "CVE-2023-4316: a pattern that takes ever longer"],
};
