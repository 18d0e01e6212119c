import {
  type AreaModel,
  type CapabilityLevel,
  type GoalRating,
  idIn,
  type MaturityLevel,
} from "@/domain/cmmi/model";

/** An area with two specific goals and the generic goals up to a level, each of one practice. */
export const area = (
  id: string,
  maturityLevel: MaturityLevel,
  said: Partial<AreaModel> = {},
  top: CapabilityLevel = 3,
): AreaModel => ({
  id,
  official: true,
  addition: false,
  mayBeNotApplicable: false,
  maturityLevel,
  goals: [
    ...["SG 1", "SG 2"].map((code) => ({
      id: idIn(id, code),
      type: "specific" as const,
      level: null,
      practices: [idIn(id, code.replace("SG ", "SP "))],
    })),
    ...([2, 3, 4, 5] as const)
      .filter((level) => level <= top)
      .map((level) => ({
        id: idIn(id, `GG ${level}`),
        type: "generic" as const,
        level,
        practices: [idIn(id, `GP ${level}`)],
      })),
  ],
  ...said,
});

/** The ratings of an area's goals in their order: specific ones, then GG 2 on. What is left out is not rated. */
export function rated({ goals }: AreaModel, text: string): Map<string, GoalRating> {
  const words = text.split(" ");
  return new Map(goals.map(({ id }, at) => [id, ratingOf(words[at])]));
}

const ratingOf = (word: string | undefined): GoalRating => (word === "S" || word === "U" ? word : "NR");
