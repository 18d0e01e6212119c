import { type Chapter, met, metOnce } from "./standing";

export const files: Chapter = {
  "V5.1.1": met(
    "Write down which files are taken, and what becomes of them",
    ".readme/security.md § ## Files",
  ),
  "V5.2.1": met(
    "Take no file that is too large",
    "tests/server/evidence-limits.test.ts § a file that is too large is refused before a byte of it is read",
    "tests/app/endpoint.test.ts § is too large without a word on its length, and not read to its end",
  ),
  "V5.2.2": met(
    "Tell a file by its contents, and see that its name agrees",
    "src/server/evidence-type.ts § !known.extensions.includes(extension)",
    "tests/server/evidence-files.test.ts § whole, with its type by its contents and its sum, under the name that it was given",
  ),
  "V5.2.3": met(
    "Look into packed files within limits",
    "src/domain/evidence/limits.ts § export const unpackLimits",
    "src/server/office-file.ts § if (zip.entryCount > parts)",
  ),
  "V5.3.1": met(
    "Run no file that was sent",
    'src/server/storage.ts § import "server-only"',
    "tests/app/evidence-opening.test.ts § gives the bytes as a file to keep, which can do nothing",
  ),
  "V5.3.2": met(
    "Make paths of our own names",
    "src/domain/evidence/file-name.ts § if (/[\\\\/]/.test(name)) throw fault(",
    "tests/server/storage.test.ts § nobody else on this machine can look into it",
    "e2e/attacks/bytes.spec.ts § no path leads out of what is served",
  ),
  "V5.4.1": met("Name what is handed out", 'src/app/download.ts § disposition("attachment", name)'),
  "V5.4.2": met("Encode names in headers", "src/app/download.ts § filename*=UTF-8"),
  "V5.4.3": metOnce(
    "`EVIDENCE_CLAMD` is set; without it a file says that it was not scanned",
    "Scan files for known harm",
    "tests/server/scanner.test.ts § what the scanner finds clean is kept as such, and was sent to it as it is",
    "tests/system/clamd.test.ts § what it knows is refused by its name, and nothing of it is kept",
  ),
};
