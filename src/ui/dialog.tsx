"use client";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";

export type DialogProps = {
  title: string;
  /** The word on the button that closes it. */
  close: string;
  onClose: () => void;
  /** As wide as the window allows, for what is looked at. */
  wide?: boolean;
  children: ReactNode;
};

/** Over the page and alone in the keyboard's reach; Escape closes it and the focus returns to where it was. */
export function Dialog({ title, close, onClose, wide = false, children }: DialogProps) {
  const titleId = useId();
  const shown = useRef<HTMLDialogElement>(null);
  return (
    <dialog
      className={wide ? "dialog wide" : "dialog"}
      ref={(dialog) => {
        shown.current = dialog;
        if (dialog === null || dialog.open) return;
        dialog.showModal();
        // A frame within would take the focus, and the Escape key with it.
        if (wide) dialog.querySelector("h2")?.focus();
      }}
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} tabIndex={wide ? -1 : undefined}>
        {title}
      </h2>
      {children}
      <Button kind="plain" onClick={() => shown.current?.close()}>
        {close}
      </Button>
    </dialog>
  );
}
