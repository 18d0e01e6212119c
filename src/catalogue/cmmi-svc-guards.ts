import type { CmmiReleaseItem } from "./cmmi-release-items";
import type { CmmiSvcItem } from "./cmmi-svc-items";
import { type Fault, fault, parentFaults, uniquenessFaults } from "./guards";

type AnyItem = CmmiSvcItem | CmmiReleaseItem;

/** What must hold between the items of an edition of a CMMI-SVC process area. */
export function cmmiSvcFaults(items: readonly CmmiSvcItem[]): Fault[] {
  return [
    ...uniquenessFaults(items),
    ...parentFaults(items, { goal: "process-area", practice: "goal" }),
    ...emptyGoalFaults(items),
    ...genericGoalFaults(items),
  ];
}

/** Only the first generic goal may have no practices: it is reached through the specific goals (CMMI-SVC 1.3, GG 1). */
export function emptyGoalFaults(items: readonly AnyItem[]): Fault[] {
  const served = new Set(items.filter((item) => item.kind === "practice").map((practice) => practice.parent));
  return items
    .filter((item) => item.kind === "goal")
    .filter(({ code, body }) => !served.has(code) && !(body.type === "generic" && body.capabilityLevel === 1))
    .map((goal) => fault(goal, ["code"], "goal-without-practices"));
}

/** Generic goals stand for capability levels 1, 2, 3 in order, to 5 in CMMI-SVC 1.2. */
export function genericGoalFaults(items: readonly AnyItem[]): Fault[] {
  return items
    .filter((item) => item.kind === "goal")
    .toSorted((a, b) => a.position - b.position)
    .flatMap((item) => (item.body.type === "generic" ? [{ item, level: item.body.capabilityLevel }] : []))
    .flatMap(({ item, level }, at) =>
      level === at + 1
        ? []
        : [fault(item, ["body", "capabilityLevel"], "level-out-of-order", { expected: at + 1 })],
    );
}
