import type { ReactNode } from "react";
import { originMeanings, originNames, ownOrigin } from "@/app/words/origins";
import type { Model, Provenance } from "@/domain/catalogue";
import { Unseen } from "@/ui/words";

/** Whose words a text is: a model's, the proposal's, Plumbline's, or the reader's own organisation's. */
export type Whose = Provenance | "own";

/** Whose words these are: a rule as on a drawing (whole, broken, dotted, none) and one word. */
export function Origin({ of, children }: { of: Whose; children?: ReactNode }) {
  return (
    <span className={`origin ${of}`}>
      {children ?? (
        <>
          <Unseen>Source: </Unseen>
          {of === "own" ? ownOrigin : originNames[of]}
        </>
      )}
    </span>
  );
}

/** What the rules mean, once on every page under Learn. */
export function OriginKey({ model, origins }: { model: Model; origins: readonly Provenance[] }) {
  return (
    <ul className="key origins" aria-label="Whose words these are">
      {origins.map((origin) => (
        <li key={origin}>
          <span className={`origin ${origin}`}>{originNames[origin]}</span>
          {originMeanings[model][origin]}
        </li>
      ))}
    </ul>
  );
}

/** The one origin of several texts, or null where they differ and each has to say its own. */
export function sharedOrigin<Of extends Whose>(origins: readonly Of[]): Of | null {
  const [first, ...others] = [...new Set(origins)];
  return first !== undefined && others.length === 0 ? first : null;
}
