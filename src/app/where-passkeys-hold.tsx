"use client";
import { type ReactNode, useSyncExternalStore } from "react";

/**
 * Shows its children where passkeys can be had: at an address with a name. The browser knows its own; what the server takes
 * for it can be wrong, since after an action that leads elsewhere Next.js asks itself for the page.
 */
export function WherePasskeysHold({ here, children }: { here: boolean; children: ReactNode }) {
  const held = useSyncExternalStore(
    () => () => {},
    () => !/^[\d.]+$|^\[/.test(window.location.hostname),
    () => here,
  );
  return held ? children : null;
}
