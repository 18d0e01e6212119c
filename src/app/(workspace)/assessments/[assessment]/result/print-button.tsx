"use client";
import type { ReactNode } from "react";
import { Button } from "@/ui/button";

/** Opens the browser's own way to print; there also to a file. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button kind="first" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
