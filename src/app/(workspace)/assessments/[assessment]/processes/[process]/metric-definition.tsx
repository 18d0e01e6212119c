"use client";
import { definitionNames } from "@/app/words/answers";
import { type Definition as DefinitionOf, definitionParts } from "@/domain/oism3/answer";
import { fieldKind } from "@/domain/oism3/field";
import type { MetricType } from "@/domain/oism3/model";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { Acts } from "@/ui/link-button";
import { Definition, Edited } from "@/ui/question-parts";
import { TextArea, TextField } from "@/ui/text-field";
import type { Answering, Suggested } from "./answering";
import { CopyDefinition } from "./copy-definition";

type MetricDefinitionProps = {
  type: MetricType;
  definition: DefinitionOf;
  answering: Answering;
  suggested: Suggested | undefined;
  open: boolean;
  setOpen: (open: boolean) => void;
};

/** The definition of a metric in use: one line of facts, and fields while it is being written. */
export function MetricDefinition(props: MetricDefinitionProps) {
  const { definition, answering, open, setOpen } = props;
  if (open && !answering.locked) {
    return (
      <Edited>
        <DefinitionFields {...props} />
        <Acts>
          <TakeSuggestion {...props} />
          <CopyDefinition {...props} />
          <Button kind="plain" onClick={() => setOpen(false)}>
            Close the definition
          </Button>
        </Acts>
      </Edited>
    );
  }
  const written = definitionParts.filter((part) => definition[part]);
  return (
    <Definition
      parts={written.map((part) => ({ key: part, before: definitionNames[part], value: definition[part] }))}
    >
      {written.length === 0 && <span>Not defined yet</span>}
      {!answering.locked && (
        <Button kind="plain" onClick={() => setOpen(true)}>
          {written.length === 0 ? "Write the definition" : "Edit the definition"}
        </Button>
      )}
      {written.length === 0 && <TakeSuggestion {...props} />}
    </Definition>
  );
}

/** The catalogue's own proposal, one click away. */
function TakeSuggestion({ type, definition, answering, suggested, open }: MetricDefinitionProps) {
  if (suggested === undefined || definition.name || answering.locked) return null;
  return (
    <Button kind={open ? "normal" : "plain"} onClick={() => takeSuggestion(type, suggested, answering)}>
      Use the suggestion
    </Button>
  );
}

function takeSuggestion(type: MetricType, { name, unit }: Suggested, { change }: Answering): void {
  change(`definitions.${type}.name`, name.slice(0, 200));
  change(`definitions.${type}.unit`, unit.slice(0, 200));
}

/** Long parts get lines of their own; short ones share a row. */
const long: ReadonlySet<string> = new Set(["name", "what", "how", "thresholds"]);

function DefinitionFields({
  type,
  definition,
  answering,
}: Pick<MetricDefinitionProps, "type" | "definition" | "answering">) {
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
