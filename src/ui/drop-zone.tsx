"use client";
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";

export type DropZoneProps = {
  /** The words of the button that opens the file picker. */
  label: string;
  /** Beside the button: that files can be dropped or pasted here, and the limits. */
  hint: ReactNode;
  accept: string;
  onFiles: (files: readonly File[]) => void;
  disabled?: boolean;
};

/** Files are dropped here, or chosen through a button that every keyboard reaches. */
export function DropZone({ label, hint, accept, onFiles, disabled = false }: DropZoneProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take([...event.dataTransfer.files], onFiles);
  };
  const choose = () => {
    if (input.current === null) return;
    take([...(input.current.files ?? [])], onFiles);
    input.current.value = "";
  };
  // What was chosen while the page was still being made ready.
  const chooseEarly = useEffectEvent(choose);
  useEffect(() => chooseEarly(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={over ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={accept}
        disabled={disabled}
        onChange={choose}
        aria-describedby={`${id}-hint`}
      />
      <label className="btn" htmlFor={id}>
        {label}
      </label>
      <p className="note" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

function take(files: readonly File[], onFiles: DropZoneProps["onFiles"]): void {
  if (files.length > 0) onFiles(files);
}
