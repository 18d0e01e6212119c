import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach } from "vitest";
import { loadAppraisal } from "@/server/appraisal-records";
import { signOff } from "@/server/commands/sign-offs";
import { whole, within } from "@/server/db";
import { changedSince } from "@/server/signatures";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { asApp } from "./owner";

/** An appraisal anew before each test of a file, and what is done to its signature and read of it. */
export function signingStage(name: string) {
  let stage: Stage;
  let here: { assessmentId: string; id: string };
  beforeAll(async () => {
    stage = await newOrganisation(name);
  });
  beforeEach(async () => {
    here = await newAppraisal(manager(), appraiser());
  });
  const manager = () => stage.people.manager.actor;
  const appraiser = () => stage.people.appraiser.actor;
  const inside = <T>(work: Parameters<typeof within<T>>[1]) => within(whole(stage.organisationId), work);
  const version = async () => (await inside((tx) => loadAppraisal(tx, here.id))).version;
  const rowsOf = async (sql: string, values: unknown[]) =>
    (await asApp({ organisation_id: stage.organisationId }, (app) => app.query(sql, values))).rows;
  const held =
    "select status, verified_lower as lower, verified_upper as upper, to_weigh, weighed from assessment where id = $1";
  return {
    stage: () => stage,
    here: () => here,
    /** Goes on with another appraisal of the same assessment. */
    turnTo: (id: string) => {
      here = { ...here, id };
    },
    ...{ manager, appraiser, inside, version, rowsOf },
    sign: async (id: string = randomUUID()) =>
      signOff(appraiser(), { id, appraisalId: here.id, version: await version(), reason: "As found." }),
    since: () => inside((tx) => changedSince(tx, here.assessmentId)),
    assessment: async () => (await rowsOf(held, [here.assessmentId]))[0],
  };
}
