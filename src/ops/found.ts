import { createInterface } from "node:readline";
import { system } from "@/domain/actor";
import { FoundOrganisation } from "@/domain/organisation";
import { foundOrganisation } from "@/server/commands/organisations";

/** Founds the organisations that standard input describes, one in each line, and prints a line with each one's ids. */
for await (const line of createInterface(process.stdin)) {
  const founded = await foundOrganisation(system, FoundOrganisation.parse(JSON.parse(line)));
  process.stdout.write(`${JSON.stringify(founded)}\n`);
}
process.exit(0);
