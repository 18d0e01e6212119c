"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { Note } from "@/ui/words";

type WherePasskeysHoldProps = {
  /** What the server takes for it. */
  here: boolean;
  /** What stands there instead, where they cannot be had. */
  elsewhere?: ReactNode;
  children: ReactNode;
};

/**
 * Shows its children where passkeys can be had: at an address with a name. The browser knows its own; what the server takes
 * for it can be wrong, since after an action that leads elsewhere Next.js asks itself for the page.
 */
export function WherePasskeysHold({ here, elsewhere = null, children }: WherePasskeysHoldProps) {
  const held = useSyncExternalStore(
    () => () => {},
    () => !/^[\d.]+$|^\[/.test(window.location.hostname),
    () => here,
  );
  return held ? children : elsewhere;
}

/** What is said to whoever has a passkey, where it cannot be used. */
export function PasskeysElsewhere() {
  return (
    <Note>
      Your passkey belongs to a name, and this address is a number. To use it, open Plumbline by its name (on
      this machine: localhost).
    </Note>
  );
}
