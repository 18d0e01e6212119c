"use client";
import { useEffect, useState } from "react";
import { takeKeys } from "../assessments/[assessment]/saving/keyring";
import { forgetHere } from "../assessments/[assessment]/saving/stores";

type KeysInHandProps = { personId: string; keys: readonly string[] };

/** Holds what unsent changes are sealed with, from before the page below is drawn until its reader has left. */
export function KeysInHand({ personId, keys }: KeysInHandProps) {
  useState(() => takeKeys(personId, keys));
  useEffect(() => {
    takeKeys(personId, keys);
    leaving.delete(personId);
    return () => {
      leaving.add(personId);
      // React may only be drawing the page anew.
      setTimeout(() => leaving.delete(personId) && forgetHere(personId));
    };
  }, [personId, keys]);
  return null;
}

const leaving = new Set<string>();
