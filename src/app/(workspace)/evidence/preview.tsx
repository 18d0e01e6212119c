"use client";
import { type MouseEvent, useState } from "react";
import type { Preview as Kind } from "@/domain/evidence/file-type";
import { Dialog } from "@/ui/dialog";
import { fileHref } from "./file-href";

type PreviewProps = {
  evidenceId: string;
  file: { id: string; name: string; preview: Kind | null };
};

/** Shows a file over the page; nothing in it is carried out. Without scripts it opens in a window of its own. */
export function Preview({ evidenceId, file: { id, name, preview } }: PreviewProps) {
  const [open, setOpen] = useState(false);
  if (preview === null) return null;
  // A browser's viewer heads a PDF with the last part of its address.
  const href = `${fileHref(evidenceId, id)}/preview/${encodeURIComponent(name)}`;
  const show = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a className="btn plain" href={href} target="_blank" rel="noreferrer" onClick={show}>
        Preview <span className="vh">{name}</span>
      </a>
      {open && (
        <Dialog title={name} close="Close" wide onClose={() => setOpen(false)}>
          <Shown {...{ href, name, kind: preview }} />
          <a className="btn plain" href={fileHref(evidenceId, id)} download={name}>
            Download
          </a>
        </Dialog>
      )}
    </>
  );
}

function Shown({ href, name, kind }: { href: string; name: string; kind: Kind }) {
  // biome-ignore lint/performance/noImgElement: evidence is shown as it is, never reworked
  if (kind === "image") return <img className="previewed" src={href} alt={name} />;
  if (kind === "text") return <iframe className="previewed" src={href} title={name} sandbox="" />;
  // A browser's own PDF viewer refuses a frame with the sandbox attribute; the file's own policy holds it in a sandbox.
  return <iframe className="previewed" src={`${href}#navpanes=0`} title={name} />;
}
