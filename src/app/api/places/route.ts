import { destinations } from "@/app/(workspace)/palette/destinations";
import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { FindPlaces } from "@/domain/place-input";
import { findPlaces } from "@/server/queries/places";

export const GET = endpoint(async (actor, request) => {
  const search = parse(FindPlaces, Object.fromEntries(request.nextUrl.searchParams));
  return destinations(actor, await findPlaces(actor, search), search.q);
});
