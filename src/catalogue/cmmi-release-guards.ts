import type { CmmiReleaseItem } from "./cmmi-release-items";
import { emptyGoalFaults, genericGoalFaults } from "./cmmi-svc-guards";
import { type Fault, fault, parentFaultsBy, uniquenessFaults } from "./guards";

/** What must hold between the items of a released CMMI-SVC, whose generic goals stand above all areas. */
export function cmmiReleaseFaults(items: readonly CmmiReleaseItem[]): Fault[] {
  return [
    ...uniquenessFaults(items),
    ...parentFaultsBy(items, kindAbove),
    ...items
      .filter(({ code, parent }) => areaOf(code) !== areaOf(parent ?? code))
      .map((item) => fault(item, ["code"], "code-of-another-area")),
    ...emptyGoalFaults(items),
    ...genericGoalFaults(items),
  ];
}

function kindAbove(item: CmmiReleaseItem) {
  if (item.kind === "practice") return "goal";
  return item.kind === "goal" && item.body.type === "specific" ? "process-area" : undefined;
}

/** CAM:SP 1.1 stands under CAM:SG 1, and that under CAM; GP 2.1 under GG 2, and that under none. */
const areaOf = (code: string): string => (/^G[GP] /.test(code) ? "" : (code.split(":")[0] ?? ""));
