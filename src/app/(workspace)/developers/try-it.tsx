"use client";
import { type SubmitEvent, useState } from "react";
import type { OperationView } from "@/app/rest/reading";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";
import { asking, type Heard } from "./asking";

type TryItProps = { base: string; operations: readonly Pick<OperationView, "id" | "path" | "names">[] };

/** Asks for what reads, with a token that is kept in this page's memory alone. */
export function TryIt({ base, operations }: TryItProps) {
  const [chosen, choose] = useState(operations[0]?.id ?? "");
  const [pending, setPending] = useState(false);
  const [heard, setHeard] = useState<Heard>();
  const operation = operations.find(({ id }) => id === chosen);
  const ask = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (operation === undefined) return;
    setPending(true);
    setHeard(await asking(base, operation, new FormData(event.currentTarget)));
    setPending(false);
  };
  return (
    <form onSubmit={ask} className="form" autoComplete="off">
      <TextField id="token" name="token" type="password" label="Token" autoComplete="off" width="whole" />
      <SelectField
        id="operation"
        label="What to ask for"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        options={operations.map(({ id, path }) => ({ value: id, label: `GET ${path}` }))}
        width="whole"
      />
      {operation?.names.map((name) => (
        <TextField
          key={`${chosen} ${name}`}
          id={`in-${name}`}
          name={`in-${name}`}
          label={name}
          width="half"
        />
      ))}
      <Button kind="first" type="submit" pending={pending}>
        Ask
      </Button>
      <p role="status">{heard?.status}</p>
      {heard && <pre className="readout">{heard.text}</pre>}
    </form>
  );
}
