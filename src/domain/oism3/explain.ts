import type { Answer } from "./answer";
import { asks, capability, type Requirement, requirements, type State, stateOf } from "./capability";
import { requirementField, writeField } from "./field";
import type { CapabilityLevel, Level } from "./model";

/** What one level asks for on top of the level below, and whether the level as a whole is held, possible or out of reach. */
export type LevelReading = {
  level: CapabilityLevel["level"];
  state: "held" | "unknown" | "lacking";
  adds: { requirement: Requirement; state: State }[];
};

/** One unknown and the capability that settling it alone would give. */
export type Turn = { requirement: Requirement; level: Level };

/** What each capability level adds, and how it stands (O-ISM3 2011, Table 2.1); operation and documentation come with the first. */
export function explain(levels: readonly CapabilityLevel[], answer: Answer | undefined): LevelReading[] {
  const { lower, upper } = capability(levels, answer);
  return levels.map((level, i) => {
    const below = levels[i - 1];
    const added = requirements.filter((r) => asks(level, r) && !(below && asks(below, r)));
    return {
      level: level.level,
      state: level.level <= lower ? "held" : level.level <= upper ? "unknown" : "lacking",
      adds: added.map((requirement) => ({ requirement, state: stateOf(requirement, answer) })),
    };
  });
}

/** The unknowns that move a bound on their own: a yes that raises the lower one, a no that brings down the upper one. */
export function turns(levels: readonly CapabilityLevel[], answer: Answer | undefined) {
  const { lower, upper } = capability(levels, answer);
  const unknowns = requirements.filter((requirement) => stateOf(requirement, answer) === "unknown");
  const settled = (requirement: Requirement, stop: "yes" | "no") =>
    capability(levels, writeField(answer, requirementField(requirement), stop));
  const raises = unknowns.map(
    (requirement): Turn => ({ requirement, level: settled(requirement, "yes").lower }),
  );
  const lowers = unknowns.map(
    (requirement): Turn => ({ requirement, level: settled(requirement, "no").upper }),
  );
  return {
    raises: raises.filter((turn) => turn.level > lower),
    lowers: lowers.filter((turn) => turn.level < upper),
  };
}
