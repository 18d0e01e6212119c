import { byZone } from "./by-zone";

/** "21 Nov 2026", of a day without a time. */
export const sayDay = (day: string): string => dayFormat("UTC").format(new Date(day));

/** "21 Nov 2026, 14:32" in the reader's own time zone. */
export const sayMoment = (at: string, timeZone: string): string =>
  momentFormat(timeZone).format(new Date(at));

/** "1 Jul to 31 Dec 2026": the first day leaves out what it shares with the last. As Intl has it, in a tenth of the time. */
export function sayPeriod(from: string, to: string): string {
  const last = sayDay(to).split(" ");
  const begin = sayDay(from).split(" ");
  while (begin.length > 0 && begin.at(-1) === last[begin.length - 1]) begin.pop();
  return begin.length === 0 ? last.join(" ") : `${begin.join(" ")} to ${last.join(" ")}`;
}

const day = { day: "numeric", month: "short", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;
const dayFormat = byZone((timeZone) => new Intl.DateTimeFormat("en-GB", { ...day, timeZone }));
const momentFormat = byZone((timeZone) => new Intl.DateTimeFormat("en-GB", { ...day, ...time, timeZone }));
