/** How fresh an item is on a day. Without an expiry it stays in date. */
export const freshnesses = ["in-date", "expires-soon", "expired"] as const;
export type Freshness = (typeof freshnesses)[number];

/** How many days ahead an expiry is told of. Ours. */
export const soonDays = 30;

/** Whether an item is in date on `today`; `expiresOn` is the last day on which it counts. Days as "2026-11-22". Ours. */
export function freshness(expiresOn: string | null, today: string): Freshness {
  if (expiresOn === null) return "in-date";
  if (expiresOn < today) return "expired";
  return expiresOn <= daysAfter(today, soonDays) ? "expires-soon" : "in-date";
}

/** The day that many days after another. Days as "2026-11-22"; throws RangeError where it is none. */
export function daysAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}
