import type { Stop } from "@/ui/stops";

export const four: readonly Stop[] = [
  { value: "yes", label: "Yes", kind: "yes" },
  { value: "no", label: "No", kind: "no" },
  { value: "not-applicable", label: "N/A", kind: "not-applicable" },
  { value: "unknown", label: "Unknown", kind: "unknown" },
];

export const three: readonly Stop[] = four.filter((stop) => stop.kind !== "not-applicable");
