import { sayFileEmpty, sayFileTooLarge, sayFileType } from "@/app/words/evidence";
import { extensionOf } from "@/domain/evidence/file-name";
import { extensions } from "@/domain/evidence/file-type";

/** Why a file is not even sent; null where the server shall look at it. What it says is asked again there. */
export function refusedBeforehand({ name, size }: File, fileLimit: number): string | null {
  const extension = extensionOf(name);
  if (size === 0) return sayFileEmpty;
  if (size > fileLimit) return sayFileTooLarge(fileLimit);
  return extension === "" || extensions.includes(extension) ? null : sayFileType(extension);
}

type Paste = {
  target: unknown;
  clipboardData: { files: Iterable<File>; types: readonly string[] } | null;
};

/** The files in a paste; none where text was pasted into a field. A screenshot is named after the moment. */
export function pastedFiles({ target, clipboardData }: Paste, now: Date): File[] {
  const files = [...(clipboardData?.files ?? [])];
  if (isField(target) && clipboardData?.types.includes("text/plain")) return [];
  return files.map((file) => (file.name === "image.png" ? screenshot(file, now) : file));
}

const isField = (target: unknown): boolean =>
  typeof target === "object" &&
  target !== null &&
  "tagName" in target &&
  (target.tagName === "INPUT" || target.tagName === "TEXTAREA");

function screenshot(file: File, now: Date): File {
  const moment = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" }).format(now);
  return new File([file], `Screenshot ${moment.replaceAll(":", "-")}.png`, { type: file.type });
}
