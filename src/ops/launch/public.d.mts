export function readHost(
  environment: Readonly<Record<string, string | undefined>>,
  start: { demonstration: string; data: string },
): string;
