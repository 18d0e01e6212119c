import type { Role } from "@/domain/actor";

export const roleNames: Readonly<Record<Role, string>> = {
  manager: "Security manager",
  contributor: "Process owner",
  appraiser: "Appraiser",
  executive: "Executive",
  administrator: "Administrator",
};
