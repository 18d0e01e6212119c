import { readPortfolio } from "@/server/queries/portfolio";
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
    readPortfolio: async () => readPortfolio(ask(), await filter(), "2026-11-22"),
  };
}

async function theirUnit({ organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select id from unit where organisation_id = $1", [organisationId]),
  );
  return String(rows[0]?.id);
}
