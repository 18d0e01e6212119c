"use client";
import { type SubmitEvent, useState } from "react";
import type { OperationView } from "@/app/rest/reading";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Dialog } from "@/ui/dialog";
import { Acts } from "@/ui/link-button";
import { TextField } from "@/ui/text-field";
import { asking, type Heard } from "./asking";
import { WriteFields } from "./write-fields";

type Tried = Pick<OperationView, "id" | "method" | "path" | "names" | "takes">;
type TryItProps = { base: string; operations: readonly Tried[] };

/** Asks with a token that is kept in this page's memory alone; what changes something is asked about before it is sent. */
export function TryIt({ base, operations }: TryItProps) {
  const [chosen, choose] = useState(operations[0]?.id ?? "");
  const [pending, setPending] = useState(false);
  const [heard, setHeard] = useState<Heard>();
  const [waiting, setWaiting] = useState<FormData>();
  const operation = operations.find(({ id }) => id === chosen);
  if (operation === undefined) return null;
  const send = async (form: FormData) => {
    setWaiting(undefined);
    setPending(true);
    setHeard(await asking(base, operation, form));
    setPending(false);
  };
  const ask = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (operation.takes === null) await send(form);
    else setWaiting(form);
  };
  return (
    <form onSubmit={ask} className="form" autoComplete="off">
      <TextField id="token" name="token" type="password" label="Token" autoComplete="off" width="whole" />
      <SelectField
        id="operation"
        label="What to ask for"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        options={operations.map(({ id, method, path }) => ({ value: id, label: `${method} ${path}` }))}
        width="whole"
      />
      {operation.names.map((name) => (
        <TextField
          key={`${chosen} ${name}`}
          id={`in-${name}`}
          name={`in-${name}`}
          label={name}
          width="half"
        />
      ))}
      {operation.takes !== null && <WriteFields key={chosen} example={operation.takes} />}
      <Button kind="first" type="submit" pending={pending}>
        {operation.takes === null ? "Ask" : "Send the change"}
      </Button>
      {waiting && (
        <Dialog title="Send this change?" close="Send nothing" onClose={() => setWaiting(undefined)}>
          <p>It is carried out in the name of the token's person, and stands in the audit log.</p>
          <Acts>
            <Button kind="first" onClick={() => void send(waiting)}>
              Send it
            </Button>
          </Acts>
        </Dialog>
      )}
      <p role="status">{heard?.status}</p>
      {heard && <pre className="readout">{heard.text}</pre>}
    </form>
  );
}
