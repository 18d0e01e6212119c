import type { ReactNode } from "react";
import { originMeanings, originNames } from "@/app/words/origins";
import type { Model, Provenance } from "@/domain/catalogue";
import { Unseen } from "@/ui/words";

/** Whose words these are: a rule as on a drawing (whole, broken, dotted) and one word. */
export function Origin({ of, children }: { of: Provenance; children?: ReactNode }) {
  return (
    <span className={`origin ${of}`}>
      {children ?? (
        <>
          <Unseen>Source: </Unseen>
          {originNames[of]}
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
export function sharedOrigin(origins: readonly Provenance[]): Provenance | null {
  const [first, ...others] = [...new Set(origins)];
  return first !== undefined && others.length === 0 ? first : null;
}
