"use client";
import { useState } from "react";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";

type CopyFieldProps = { id: string; label: string; value: string };

/** A text to take along: selected by a click into it, copied by the button. */
export function CopyField({ id, label, value }: CopyFieldProps) {
  const [copied, setCopied] = useState<"" | "copied" | "refused">("");
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied("copied"),
      () => setCopied("refused"),
    );
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        width="whole"
      />
      <div className="acts">
        <Button kind="first" onClick={copy}>
          Copy the link
        </Button>
        <span role="status">{said[copied]}</span>
      </div>
    </>
  );
}

const said = {
  "": "",
  copied: "Copied.",
  refused: "The browser does not allow it: select the link above and copy it.",
};
