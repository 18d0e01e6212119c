"use client";
import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "./dialog";
import { Code } from "./words";

export type Choosable = {
  key: string;
  code?: string | undefined;
  label: string;
  detail?: string | undefined;
};

export type ChooserProps = {
  title: string;
  /** Names the field that one types into. */
  label: string;
  text: string;
  onType: (text: string) => void;
  /** What fits the text, the best first. */
  options: readonly Choosable[];
  /** Said in place of options. */
  nothing: string;
  onChoose: (key: string) => void;
  onClose: () => void;
};

/** A list to choose one thing from: type to find, arrows to move, Enter to take. */
export function Chooser({ title, label, text, onType, options, nothing, onChoose, onClose }: ChooserProps) {
  const [wanted, setWanted] = useState(0);
  const id = useId();
  const at = Math.min(wanted, options.length - 1);
  const idOf = (index: number) => `${id}-${index}`;

  function move(to: number): void {
    setWanted(to);
    document.getElementById(idOf(to))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = target(event.key, at, options.length);
    const option = options[at];
    if (to !== null) move(to);
    else if (event.key === "Enter" && option !== undefined) onChoose(option.key);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={title} close="Close" onClose={onClose}>
      <div className="field whole">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? idOf(at) : undefined}
          value={text}
          onChange={(event) => {
            setWanted(0);
            onType(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="choices" role="listbox" id={`${id}-list`} aria-label={title}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={option.key}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => onChoose(option.key)}
          >
            <span>
              {option.code && <Code>{option.code}</Code>} {option.label}
            </span>
            {option.detail && <span className="detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {options.length === 0 ? nothing : ""}
      </p>
    </Dialog>
  );
}

/** Where an arrow leads in a list of so many; null where the key moves nothing. */
function target(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  if (key === "PageUp") return Math.max(at - 8, 0);
  return null;
}
