"use client";
import { useSyncExternalStore } from "react";
import { TextField } from "@/ui/text-field";

/**
 * The secret of a one-time link. It stands behind the link's #, which browsers send to nobody, so that it lies in no log of
 * addresses. Where no program runs here, the link is pasted.
 */
export function LinkSecret({ fault }: { fault?: string | undefined }) {
  const secret = useSyncExternalStore(
    watchAddress,
    () => window.location.hash.slice(1),
    () => "",
  );
  return secret === "" ? (
    <TextField
      id="secret"
      name="secret"
      fault={fault}
      label="Your link"
      hint="Paste it here."
      autoComplete="off"
      width="whole"
    />
  ) : (
    <input type="hidden" name="secret" value={secret} />
  );
}

function watchAddress(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
