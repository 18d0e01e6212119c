import { randomUUID } from "node:crypto";
import { OrderReport } from "@/domain/report/order-input";
import { deleteReport } from "@/server/commands/report-removal";
import { cancelReport, orderReport } from "@/server/commands/reports";
import { openReport, readReport } from "@/server/queries/reports";
import type { Side } from "./busy";
import { asOwner } from "./owner";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What reports added that takes the id of something, given an id of theirs. */
export function reportDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const ask = () => sides().ours.people.manager.actor;
  const order = () =>
    OrderReport.parse({
      key: randomUUID(),
      assessmentId: sides().theirs.draft,
      kind: "board",
      format: "json",
    });
  const about = { title: "Taken", organisation: "Ours", made: "2026-11-22T00:00:00.000Z", language: "en" };
  const prepared = {
    document: { shape: "data" as const, ...about, text: "" },
    hash: "",
    fileName: "taken.json",
  };
  return {
    orderReport: () => orderReport(ask(), order(), prepared),
    readReport: () => readReport(ask(), order(), "2026-11-22"),
    cancelReport: async () => cancelReport(ask(), { id: await idOfTheirs(sides().theirs) }),
    deleteReport: async () => deleteReport(ask(), { id: await idOfTheirs(sides().theirs) }),
    openReport: async () => openReport(ask(), await idOfTheirs(sides().theirs)),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const reportWithoutId: Readonly<Record<string, string>> = {
  resumeReports: "takes no id; it goes on with its own organisation's",
  listReports: "takes no id but an assessment's; its own test holds it to the organisation",
  listReportable: "takes no id; its own test holds it to the organisation",
  readProgress: "answers nothing for the ids of others; its own test holds it to that",
  sweepReports: "the system's",
  takeReport: "the system's",
  tellProgress: "the system's",
  finishReport: "the system's",
  failReport: "the system's",
};

async function idOfTheirs({ organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select id from report where organisation_id = $1", [organisationId]),
  );
  return String(rows[0]?.id);
}
