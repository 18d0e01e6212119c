export function checkConnections(environment: Readonly<Record<string, string | undefined>>): void;
