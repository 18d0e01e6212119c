import type { Characterisation } from "@/domain/cmmi/model";
import type { Fill } from "@/ui/vessel";

/** How full the vessel of a value is. */
export const fills: Readonly<Record<Characterisation, Fill>> = {
  FI: "full",
  LI: "most",
  PI: "some",
  NI: "none",
  NY: "waiting",
};
