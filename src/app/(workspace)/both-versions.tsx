"use client";
import type { FormState } from "@/app/action";
import { Alarm } from "@/ui/notices";

type BothVersionsProps = {
  state: FormState;
  /** The page that the form stands on: loaded again, it is filled with what stands now. */
  at: string;
  label: (field: string) => string;
  say?: (field: string, value: string) => string;
};

/** Somebody else was quicker: what stands now beside what was written, field by field, and how one of them is chosen. */
export function BothVersions({ state, at, label, say = (_field, value) => value }: BothVersionsProps) {
  if (state.standing === undefined) return null;
  const { written, standing } = state;
  const differing = Object.entries(standing.values).filter(([field, now]) => now !== (written[field] ?? ""));
  const quoted = (field: string, value: string) => (value === "" ? "nothing" : `“${say(field, value)}”`);
  return (
    <Alarm key={state.attempt} title={state.message}>
      {differing.length > 0 && (
        <ul>
          {differing.map(([field, now]) => (
            <li key={field}>
              <a href={`#${field}`}>{label(field)}</a>: now {quoted(field, now)}, yours{" "}
              {quoted(field, written[field] ?? "")}
            </li>
          ))}
        </ul>
      )}
      <p>
        {differing.length > 0
          ? "What you wrote is still here: save again, and it stands. Or "
          : "It says the same as what you wrote. "}
        <a href={at}>{differing.length > 0 ? "load what stands now" : "Load the page"}</a>
      </p>
    </Alarm>
  );
}
