import { byZone } from "./by-zone";

/** "21 Nov 2026", of a day without a time. */
export const sayDay = (day: string): string => dayFormat("UTC").format(new Date(day));

/** "21 Nov 2026, 14:32" in the reader's own time zone. */
export const sayMoment = (at: string, timeZone: string): string =>
  momentFormat(timeZone).format(new Date(at));

/** "1 Jul to 31 Dec 2026". */
export const sayPeriod = (from: string, to: string): string =>
  dayFormat("UTC").formatRange(new Date(from), new Date(to)).replace("–", "to").replace(/\s+/g, " ");

const day = { day: "numeric", month: "short", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;
const dayFormat = byZone((timeZone) => new Intl.DateTimeFormat("en-GB", { ...day, timeZone }));
const momentFormat = byZone((timeZone) => new Intl.DateTimeFormat("en-GB", { ...day, ...time, timeZone }));
