import "server-only";

/** A text as a file to be kept: never shown as a page, never taken for another type, under a name that any system takes. */
export function download(text: string, { name, type }: { name: string; type: string }): Response {
  return new Response(text, {
    headers: {
      "content-type": type,
      ...attachment(name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** Says that something is to be kept, under which name. */
export const attachment = (name: string): Disposition => disposition("attachment", name);

/** Says that something is to be shown in place, and what it is called. */
export const inline = (name: string): Disposition => disposition("inline", name);

type Disposition = { "content-disposition": string };

function disposition(how: string, name: string): Disposition {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\w. -]+/g, "")
    .replace(/\s+/g, "-");
  const exact = encodeURIComponent(name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-")).replace(/['()*]/g, escaped);
  return { "content-disposition": `${how}; filename="${plain}"; filename*=UTF-8''${exact}` };
}

/** What encodeURIComponent leaves and RFC 8187 does not allow. */
const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
