"use client";
import { useParams } from "next/navigation";
import { useState } from "react";
import { type Definition, definitionParts } from "@/domain/oism3/answer";
import type { MetricType } from "@/domain/oism3/model";
import type { DefinedElsewhere } from "@/server/queries/definitions";
import { Button } from "@/ui/button";
import { Chooser } from "@/ui/chooser";
import type { Answering } from "./answering";

type CopyDefinitionProps = { type: MetricType; definition: Definition; answering: Answering };

type Found = readonly DefinedElsewhere[] | "reading" | "unreachable";

/** How another process of this assessment defines the same metric, one choice away; what is written here stands. */
export function CopyDefinition({ type, definition, answering }: CopyDefinitionProps) {
  const { assessment = "", process = "" } = useParams<{ assessment: string; process: string }>();
  const [found, setFound] = useState<Found | null>(null);
  const [text, setText] = useState("");
  if (answering.locked || definitionParts.every((part) => definition[part])) return null;

  async function open(): Promise<void> {
    setText("");
    setFound("reading");
    setFound(await read(assessment, process, type));
  }

  function copy(id: string): void {
    const chosen = typeof found === "string" ? undefined : found?.find((it) => it.process === id);
    for (const part of definitionParts)
      if (!definition[part] && chosen?.definition[part])
        answering.change(`definitions.${type}.${part}`, chosen.definition[part]);
    setFound(null);
  }

  return (
    <>
      <Button kind="plain" onClick={open}>
        Copy from another process
      </Button>
      {found !== null && (
        <Chooser
          title="Copy a definition"
          label="Process or metric"
          text={text}
          onType={setText}
          options={optionsOf(found, text)}
          nothing={sayNothing(found)}
          onChoose={copy}
          onClose={() => setFound(null)}
        />
      )}
    </>
  );
}

function optionsOf(found: Found, text: string) {
  if (typeof found === "string") return [];
  return found
    .map(({ process, name, definition }) => ({
      key: process,
      code: process,
      label: definition.name ?? name,
      detail: [definition.name ? name : "", definition.unit].filter(Boolean).join(", "),
    }))
    .filter((it) => `${it.code} ${it.label} ${it.detail}`.toLowerCase().includes(text.trim().toLowerCase()));
}

async function read(assessment: string, process: string, type: MetricType): Promise<Found> {
  try {
    const response = await fetch(`/api/assessments/${assessment}/definitions?type=${type}`);
    if (!response.ok) return "unreachable";
    const all: DefinedElsewhere[] = await response.json();
    return all.filter((it) => it.process !== process);
  } catch {
    return "unreachable";
  }
}

function sayNothing(found: Found): string {
  if (found === "reading") return "Reading the definitions";
  if (found === "unreachable") return "The definitions could not be read. Close this list and try again.";
  return found.length === 0
    ? "No other process of this assessment defines this metric yet."
    : "No definition has this in its process or name.";
}
