export function isLoopback(host: string): boolean;
export function readHost(
  environment: Readonly<Record<string, string | undefined>>,
  start: { demonstration: string; data: string },
): string;
