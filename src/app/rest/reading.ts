import "server-only";
import { z } from "zod";
import type { Scope } from "@/domain/scope";
import { namesIn, type Operation, operations } from "./operations";

/** An operation as people read it: what stands in its address, and the shape of what it gives. */
export type OperationView = {
  id: string;
  method: Operation["method"];
  path: string;
  says: string;
  scope: Scope;
  /** The names in the path, then those in the query. */
  names: string[];
  schema: string;
  /** What it takes, as the document's example has it; null where it takes nothing but its address. */
  takes: string | null;
};

/** Every operation, in the order in which one comes to need it. */
export function readOperations(): OperationView[] {
  const listed: [string, Operation][] = Object.entries(operations);
  return listed.map(([id, { method, path, says, scope, asks, takes, gives }]) => {
    const { $schema: _, ...schema } = z.toJSONSchema(gives, { io: "output" });
    const names = [...namesIn(path), ...Object.keys(asks?.shape ?? {})];
    const [example] = takes === undefined ? [] : (z.toJSONSchema(takes).examples ?? []);
    return {
      ...{ id, method, path, says, scope, names },
      schema: JSON.stringify(schema, null, 2),
      takes: takes === undefined ? null : JSON.stringify(example ?? {}, null, 2),
    };
  });
}
