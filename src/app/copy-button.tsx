"use client";
import { useState } from "react";
import { Button } from "@/ui/button";

type CopyButtonProps = { text: string; first?: boolean; children: string };

/** Puts a text where it can be pasted from, and says whether the browser did. */
export function CopyButton({ text, first = false, children }: CopyButtonProps) {
  const [copied, setCopied] = useState<"" | "copied" | "refused">("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("copied"),
      () => setCopied("refused"),
    );
  return (
    <div className="acts">
      <Button kind={first ? "first" : "normal"} onClick={copy}>
        {children}
      </Button>
      <span role="status">{said[copied]}</span>
    </div>
  );
}

const said = {
  "": "",
  copied: "Copied.",
  refused: "The browser does not allow it: select it above and copy it.",
};
