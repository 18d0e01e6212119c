/**
 * What may be uploaded: documents that somebody can open and read to the end. Ours. No archives (.zip): what lies in one
 * is neither checked nor shown. No programs, web pages, drawings with scripts (SVG), or office files with macros.
 */
export const fileTypes = {
  "application/pdf": { extensions: ["pdf"], preview: "pdf" },
  "image/png": { extensions: ["png"], preview: "image" },
  "image/jpeg": { extensions: ["jpg", "jpeg"], preview: "image" },
  "image/gif": { extensions: ["gif"], preview: "image" },
  "image/webp": { extensions: ["webp"], preview: "image" },
  "text/plain": { extensions: ["txt", "log"], preview: "text" },
  "text/csv": { extensions: ["csv", "tsv"], preview: "text" },
  "text/markdown": { extensions: ["md", "markdown"], preview: "text" },
  "application/json": { extensions: ["json"], preview: "text" },
  "message/rfc822": { extensions: ["eml"], preview: "text" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": office("docx"),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": office("xlsx"),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": office("pptx"),
  "application/vnd.oasis.opendocument.text": office("odt"),
  "application/vnd.oasis.opendocument.spreadsheet": office("ods"),
  "application/vnd.oasis.opendocument.presentation": office("odp"),
} as const satisfies Record<string, FileType>;

export type Preview = "pdf" | "image" | "text";
export type FileType = {
  readonly extensions: readonly string[];
  readonly preview: Preview | null;
  /** Whether the file is a ZIP archive inside. */
  readonly zipped?: boolean;
};

/** What is known of a media type; undefined where it may not be uploaded. */
export const fileType = (type: string): FileType | undefined => known.get(type);

/** Every extension that may be uploaded, without its dot. */
export const extensions: readonly string[] = Object.values(fileTypes).flatMap(
  (it: FileType) => it.extensions,
);

/** The media type a text has by its extension; without an extension it is plain. Undefined for any other extension. */
export const textType = (extension: string): string | undefined =>
  extension === "" ? "text/plain" : texts.find(([, it]) => it.extensions.includes(extension))?.[0];

/** How a file can be shown without leaving the page; null where it cannot. */
export const previewOf = (type: string): Preview | null => fileType(type)?.preview ?? null;

const known = new Map<string, FileType>(Object.entries(fileTypes));
const texts = [...known].filter(([, { preview }]) => preview === "text");

function office(extension: string) {
  return { extensions: [extension], preview: null, zipped: true } as const;
}
