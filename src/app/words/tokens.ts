import { isScope, type Scope } from "@/domain/scope";

/** What a token may do, as one chooses it. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  "assessments:read": "Read assessments and their answers",
  "answers:write": "Change answers",
  "results:read": "Read results",
  "evidence:read": "Read what evidence there is",
};

export const scopeNotes: Readonly<Record<Scope, string>> = {
  "assessments:read": "Those that you can read yourself.",
  "answers:write": "One field at a time, where you may answer yourself.",
  "results:read": "Declared and verified, once you may read them yourself.",
  "evidence:read": "Titles, owners and dates; never what a file holds.",
};

/** A scope by its name; as it is written where it has none. */
export const sayScope = (scope: string): string => (isScope(scope) ? scopeNames[scope] : scope);
