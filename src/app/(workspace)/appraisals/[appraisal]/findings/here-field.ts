const prefix = "here-";

/** The box that says somebody from an instance is among those who are shown the findings. */
export const hereField = {
  nameOf: (instanceId: string): string => `${prefix}${instanceId}`,
  instanceOf: (name: string): string | undefined =>
    name.startsWith(prefix) ? name.slice(prefix.length) : undefined,
};
