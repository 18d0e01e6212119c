"use client";
import { useState } from "react";
import { definitionNames } from "@/app/words/answers";
import { type Definition as DefinitionOf, definitionParts } from "@/domain/oism3/answer";
import { fieldKind } from "@/domain/oism3/field";
import type { MetricType } from "@/domain/oism3/model";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { Acts } from "@/ui/link-button";
import { Definition, Edited } from "@/ui/question-parts";
import { TextArea, TextField } from "@/ui/text-field";
import type { Suggested } from "./metric-questions";
import type { Answering } from "./process-screen";

type MetricDefinitionProps = {
  type: MetricType;
  definition: DefinitionOf;
  answering: Answering;
  suggested: Suggested | undefined;
};

/** The definition of a metric in use: one line of facts, and fields while it is being written. */
export function MetricDefinition({ type, definition, answering, suggested }: MetricDefinitionProps) {
  const written = definitionParts.filter((part) => definition[part]);
  const [editing, setEditing] = useState(written.length === 0 && !answering.locked);
  if (editing) {
    return (
      <Edited>
        <DefinitionFields {...{ type, definition, answering }} />
        <Acts>
          {suggested !== undefined && !definition.name && (
            <Button onClick={() => takeSuggestion(type, suggested, answering)}>Use the suggestion</Button>
          )}
          <Button kind="plain" onClick={() => setEditing(false)}>
            Close the definition
          </Button>
        </Acts>
      </Edited>
    );
  }
  return (
    <Definition
      parts={written.map((part) => ({ key: part, before: definitionNames[part], value: definition[part] }))}
    >
      {!answering.locked && (
        <Button kind="plain" onClick={() => setEditing(true)}>
          {written.length === 0 ? "Write the definition" : "Edit the definition"}
        </Button>
      )}
    </Definition>
  );
}

function takeSuggestion(type: MetricType, { name, unit }: Suggested, { change }: Answering): void {
  change(`definitions.${type}.name`, name.slice(0, 200));
  change(`definitions.${type}.unit`, unit.slice(0, 200));
}

/** Long parts get lines of their own; short ones share a row. */
const long: ReadonlySet<string> = new Set(["name", "what", "how", "thresholds"]);

function DefinitionFields({ type, definition, answering }: Omit<MetricDefinitionProps, "suggested">) {
  return (
    <Fields>
      {definitionParts.map((part) => {
        const field = `definitions.${type}.${part}` as const;
        const common = {
          id: field,
          label: definitionNames[part],
          value: definition[part] ?? "",
          readOnly: answering.locked,
        };
        const write = (text: string) => answering.change(field, text || undefined);
        if (part === "what" || part === "how")
          return (
            <TextArea
              key={part}
              {...common}
              maxLength={4000}
              onChange={(event) => write(event.target.value)}
            />
          );
        return (
          <TextField
            key={part}
            {...common}
            maxLength={fieldKind(field) === "name" ? 200 : 4000}
            width={long.has(part) ? "whole" : "third"}
            onChange={(event) => write(event.target.value)}
          />
        );
      })}
    </Fields>
  );
}
