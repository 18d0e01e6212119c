import { randomUUID } from "node:crypto";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { type Member, type Role, system } from "@/domain/actor";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { foundOrganisation } from "@/server/commands/organisations";
import { submitAssessment } from "@/server/commands/transitions";
import { addUnit } from "@/server/commands/units";
import { newPassword } from "@/server/machine/printed-password";
import { tell } from "./demonstration/answers";
import { appraiseInPart, appraiseWhole } from "./demonstration/appraisal";
import { fillLibrary } from "./demonstration/collect";
import { type AssessmentStory, type Story, stories } from "./demonstration/stories";
import { give, letWork } from "./demonstration/work";

/** With what a person of the demonstration signs in; printed once. */
export type SignIn = { name: string; email: string; role: string; password: string };

/** Founds the invented organisations with their people and readings; every password is fresh. */
export async function createDemonstration(): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const story of stories) signIns.push(...(await tellOf(story)));
  return signIns;
}

async function tellOf(story: Story): Promise<SignIn[]> {
  const people = story.people.map(({ name, roles }) => ({
    name,
    roles: [...roles],
    email: `${name.split(" ")[0]?.toLowerCase()}@${story.domain}`,
    password: newPassword(),
  }));
  const founded = await foundOrganisation(system, {
    organisation: story.organisation,
    people,
    demonstration: true,
  });
  const members = founded.people.map(({ personId }, index): Member => {
    const { organisationId } = founded;
    return {
      kind: "member",
      personId,
      organisationId,
      roles: [...(story.people[index]?.roles ?? [])],
      branchId: null,
    };
  });
  const [manager, owner] = members;
  if (manager === undefined || owner === undefined) return [];
  const holding = (role: Role) => members.find(({ roles }) => roles.includes(role));
  const [appraiser, administrator] = [holding("appraiser"), holding("administrator")];
  if (administrator !== undefined) await build(administrator, story.units);
  const library = appraiser === undefined ? new Map() : await fillLibrary(manager, owner, new Date());
  for (const assessment of story.assessments) {
    const { id, answers } = await takeReading(manager, owner, assessment);
    if (!assessment.submitted) await letWork(manager, owner, id, new Date());
    if (assessment.appraised === undefined || appraiser === undefined) continue;
    const appraise = assessment.appraised === "whole" ? appraiseWhole : appraiseInPart;
    await appraise({ manager, owner, appraiser, library }, id, answers);
  }
  return people.map(({ name, email, roles, password }) => ({
    name,
    email,
    password,
    role: `${roles.join(", ")}, ${story.organisation}`,
  }));
}

async function build(administrator: Member, units: Story["units"]): Promise<void> {
  const ids = new Map<string, string>();
  for (const [name, above = ""] of units) {
    const { unitId } = await addUnit(administrator, { name, parentId: ids.get(above) ?? "" });
    ids.set(name, unitId);
  }
}

async function takeReading(manager: Member, owner: Member, story: AssessmentStory) {
  const { name, unit, scope, from, to, target } = story;
  const { id } = await startAssessment(manager, {
    key: randomUUID(),
    profile: "baseline",
    ...{ name, unit, scope, from, to, target },
  });
  const answers = tell(shippedOism3, story.says, story.behind);
  await fillAssessment(manager, { assessmentId: id, answers });
  if (story.appraised) await give(manager, owner, id, { processes: ["OSP-4"], due: story.to });
  if (story.submitted) await submitAssessment(manager, { id, reason: "" });
  return { id, answers };
}
