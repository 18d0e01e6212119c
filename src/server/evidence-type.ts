import "server-only";
import { fileTypeFromBlob } from "file-type";
import { extensionOf } from "@/domain/evidence/file-name";
import { extensions, fileType, textType } from "@/domain/evidence/file-type";
import { type Params, Refusal } from "@/domain/refusal";
import { inspectOffice } from "./office-file";
import type { Staged } from "./storage";

/**
 * The media type that a file has by its contents. Refuses one that may not be uploaded, one whose extension says another,
 * text that is not UTF-8, and office files that hold macros or swell beyond measure.
 */
export async function inspect(staged: Staged, name: string): Promise<string> {
  const extension = extensionOf(name);
  const found = (await fileTypeFromBlob(await staged.blob()))?.mime;
  const known = found === undefined ? undefined : fileType(found);
  if (found === undefined || known === undefined) return textOf(staged, name, found);
  if (extension !== "" && !known.extensions.includes(extension))
    throw fault("evidence.file-lies", { name, extension, type: found });
  if (known.zipped) await inspectOffice(staged.path, name);
  return found;
}

/** Text has no mark at its beginning: it is what can be read as text from end to end, whatever else it resembles. */
async function textOf(staged: Staged, name: string, found: string | undefined): Promise<string> {
  const extension = extensionOf(name);
  const type = textType(extension);
  const readable = await isText(staged);
  if (type !== undefined && readable) return type;
  if (type !== undefined && found === undefined) throw fault("evidence.file-not-text", { name });
  const is = found ?? (readable ? "text/plain" : "");
  if (extensions.includes(extension)) throw fault("evidence.file-lies", { name, extension, type: is });
  throw fault("evidence.file-kind", { name, type: is });
}

/** Valid UTF-8 without the characters that no text holds. */
async function isText(staged: Staged): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of staged.read())
      if (neverInText.test(decoder.decode(piece, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells bytes from text.
const neverInText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const fault = (code: string, params: Params) => new Refusal("invalid", code, params);
