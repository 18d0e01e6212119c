import type { Edition } from "@/domain/catalogue";
import { cmmiSvc12 } from "./cmmi-svc-1-2";
import { cmmiSvc13 } from "./cmmi-svc-1-3";
import { cmmiSvcSm1 } from "./cmmi-svc-sm-1";
import { oism32011 } from "./o-ism3-2011";
import { parseEdition } from "./schema";

export const shippedOism3Edition: Edition = parseEdition(oism32011);
export const shippedCmmiSvcEdition: Edition = parseEdition(cmmiSvcSm1);
export const shippedReleaseEditions = { "1.3": parseEdition(cmmiSvc13), "1.2": parseEdition(cmmiSvc12) };

/** Every edition that ships with the product, checked once when this module is first read. */
export const editions: readonly Edition[] = [
  shippedOism3Edition,
  shippedCmmiSvcEdition,
  shippedReleaseEditions["1.3"],
  shippedReleaseEditions["1.2"],
];
