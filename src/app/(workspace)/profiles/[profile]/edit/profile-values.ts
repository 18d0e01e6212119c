import type { ProfileView } from "@/server/queries/profiles";

/** What the form of a profile is filled with, field by field; empty where the profile has no such level or process. */
export function profileValues({ name, note, levels, processes }: ProfileView): Record<string, string> {
  const minimum = (level: number) => levels.find((it) => it.level === level)?.minimumCapability;
  return {
    name,
    note,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`minimum-${level}`, `${minimum(level) ?? ""}`])),
    ...Object.fromEntries(processes.map(({ id, from }) => [`from-${id}`, `${from ?? ""}`])),
  };
}
