import { text } from "node:stream/consumers";
import { system } from "@/domain/actor";
import { FoundOrganisation } from "@/domain/organisation";
import { foundOrganisation } from "@/server/commands/organisations";

/** Founds the organisation that standard input describes, and prints the ids of its people. */
const input = FoundOrganisation.parse(JSON.parse(await text(process.stdin)));
process.stdout.write(`${JSON.stringify(await foundOrganisation(system, input))}\n`, () => process.exit(0));
