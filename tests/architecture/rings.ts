/** Which ring may import from which, besides itself. Whoever adds a ring adds a row. */
export const rings: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  catalogue: ["domain"],
  server: ["catalogue", "domain", "env", "generated", "journal", "request-mark"],
  ui: [],
  app: ["server", "catalogue", "domain", "ui", "env", "journal", "same-origin"],
  ops: ["server", "catalogue", "domain", "env", "journal"],
  env: [],
  journal: ["env"],
  instrumentation: ["server", "env", "journal"],
  "readable-form": [],
  "request-mark": [],
  "same-origin": [],
  proxy: ["env", "domain", "readable-form", "request-mark", "same-origin"],
};

/** Where each package lives in src. Whoever brings one in gives it a home here, and it has no other. */
export const homes: Readonly<Record<string, RegExp>> = {
  zod: /./,
  "server-only": /^src\/(server|app)\//,
  react: /^src\/(ui|app)\/|^src\/server\/(session|drawing)\.ts$/,
  "react-dom": /^src\/(ui|app)\//,
  next: /^src\/(ui|app)\/|^src\/(proxy|instrumentation)\.ts$|^src\/server\/(session|sign-in|single-sign-on|browser-here|whereabouts)\.ts$/,
  "next-auth": /^src\/server\/(sign-in|sign-in-options|single-sign-on)\.ts$/,
  "@node-rs/argon2": /^src\/server\/passwords\.ts$/,
  otplib: /^src\/server\/one-time-codes\.ts$/,
  uqr: /^src\/ui\/qr-code\.tsx$/,
  "@simplewebauthn/server": /^src\/server\/webauthn\.ts$/,
  "@simplewebauthn/browser": /^src\/app\/passkey-browser\.ts$/,
  "@noble/ciphers": /^src\/app\/\(workspace\)\/assessments\/\[assessment\]\/saving\/seal\.ts$/,
  nodemailer: /^src\/server\/mail-transport\.ts$/,
  "@prisma/adapter-pg": /^src\/server\/(db\.ts$|machine\/)/,
  "@prisma/driver-adapter-utils": /^src\/server\/machine\//,
  "@prisma/schema-engine-wasm": /^src\/server\/machine\//,
  pg: /^src\/server\/(db\.ts$|machine\/)/,
  "prom-client": /^src\/server\/watch\/metrics\.ts$/,
  "csv-parse": /^src\/server\/csv\.ts$/,
  "csv-stringify": /^src\/server\/csv\.ts$/,
  "file-type": /^src\/server\/evidence-type\.ts$/,
  yauzl: /^src\/server\/(office-file|machine\/backup\/open)\.ts$/,
  yazl: /^src\/server\/machine\/backup\//,
  "pg-copy-streams": /^src\/server\/machine\/backup\//,
  "age-encryption": /^src\/server\/machine\/backup\//,
  "@aws-sdk/client-s3": /^src\/server\/storage\/s3\.ts$/,
  pdfkit: /^src\/server\/reports\/pdf/,
  pptxgenjs: /^src\/server\/reports\/slides/,
  docx: /^src\/server\/reports\/docx/,
  "write-excel-file": /^src\/server\/reports\/workbook/,
  "chart.js": /^src\/ui\/charts\//,
};

/** The ring of a file or of an import of ours. */
export const ringOf = (path: string): string => path.split("/")[1]?.replace(/\.\w+$/, "") ?? "";
