import { randomUUID } from "node:crypto";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { type Member, system } from "@/domain/actor";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { foundOrganisation } from "@/server/commands/organisations";
import { submitAssessment } from "@/server/commands/transitions";
import { newPassword } from "@/server/machine/printed-password";
import { tell } from "./demonstration/answers";
import { type AssessmentStory, type Story, stories } from "./demonstration/stories";
import { letWork } from "./demonstration/work";

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
    return { kind: "member", personId, organisationId, roles: [...(story.people[index]?.roles ?? [])] };
  });
  const [manager, owner] = members;
  if (manager === undefined || owner === undefined) return [];
  for (const assessment of story.assessments) {
    const id = await takeReading(manager, assessment);
    if (!assessment.submitted) await letWork(manager, owner, id, new Date());
  }
  return people.map(({ name, email, roles, password }) => ({
    name,
    email,
    password,
    role: `${roles.join(", ")}, ${story.organisation}`,
  }));
}

async function takeReading(manager: Member, story: AssessmentStory): Promise<string> {
  const { name, unit, scope, from, to, target } = story;
  const { id } = await startAssessment(manager, {
    key: randomUUID(),
    profile: "baseline",
    ...{ name, unit, scope, from, to, target },
  });
  await fillAssessment(manager, {
    assessmentId: id,
    answers: tell(shippedOism3, story.says, story.behind),
  });
  if (story.submitted) await submitAssessment(manager, { id, reason: "" });
  return id;
}
