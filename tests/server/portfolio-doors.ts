import { readPortfolio } from "@/server/queries/portfolio";
import { readProcessAcross, readProcessMap } from "@/server/queries/process-map";
import { readUnitTrend } from "@/server/queries/trend";
import type { Side } from "./busy";
import { asOwner } from "./owner";

/** What the portfolio added that takes the id of something, given an id of theirs. */
export function portfolioDoors(sides: () => { ours: Side; theirs: Side }) {
  const ask = () => sides().ours.people.executive.actor;
  const filter = async () => ({
    branch: await theirUnit(sides().theirs),
    sort: "tree" as const,
    descending: false,
    show: "all" as const,
    search: "",
    page: 1,
  });
  return {
    readUnitTrend: async () => readUnitTrend(ask(), await theirUnit(sides().theirs), "", "2026-11-22"),
    readProcessMap: async () => readProcessMap(ask(), { branch: await theirUnit(sides().theirs), page: 1 }),
    readProcessAcross: async () =>
      readProcessAcross(ask(), { process: "GP-1", branch: await theirUnit(sides().theirs), page: 1 }),
    readPortfolio: async () => readPortfolio(ask(), await filter(), "2026-11-22"),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const portfolioWithoutId: Readonly<Record<string, string>> = {
  listReadUnits: "takes no id; its own test holds it to the organisation",
};

async function theirUnit({ organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select id from unit where organisation_id = $1", [organisationId]),
  );
  return String(rows[0]?.id);
}
