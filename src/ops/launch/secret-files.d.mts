export const secrets: readonly string[];
export function readSecretFiles(environment: Record<string, string | undefined>): void;
