type Line = { applicable: boolean; complete: boolean; lower: number; upper: number };

/** How a process stands, briefly: "open", "answered, capability 2", "not applicable". */
export function sayLine({ applicable, complete, lower, upper }: Line): string {
  if (!applicable) return complete ? "not applicable" : "not applicable, reason missing";
  if (!complete) return "open";
  return `answered, capability ${lower === upper ? lower : `${lower} to ${upper}`}`;
}
