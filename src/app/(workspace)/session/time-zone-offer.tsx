"use client";
import { useActionState, useSyncExternalStore } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { chooseTimeZone } from "../profile/actions";
import { declineZone, isDeclined, watchDeclined } from "./declined-zone";

/** Offers the browser's time zone where times are told in another; once on this machine for each zone. */
export function TimeZoneOffer({ personId, timeZone }: { personId: string; timeZone: string }) {
  const [state, run, pending] = useActionState(chooseTimeZone, untried);
  const offered = useSyncExternalStore(
    watchDeclined,
    () => offerTo(personId, timeZone),
    () => null,
  );
  // A zone that this browser names and the server does not know cannot be chosen.
  if (offered === null || state.message !== "") return null;
  return (
    <div className="strip quiet">
      <p>Times are told in {said(timeZone)}.</p>
      <form action={run}>
        <input type="hidden" name="timeZone" value={offered} />
        <Button type="submit" pending={pending}>
          Tell them in this browser’s zone, {said(offered)}
        </Button>
      </form>
      <Button kind="plain" onClick={() => declineZone(personId, offered)}>
        Keep {said(timeZone)}
      </Button>
    </div>
  );
}

function offerTo(personId: string, timeZone: string): string | null {
  const browsers = zoneOf();
  return browsers === zoneOf(timeZone) || isDeclined(personId, browsers) ? null : browsers;
}

const zones = new Map<string | undefined, string>();

/**
 * By this browser's own name for it: one zone may have several, and an older browser knows none of a new one. Looked up once, since
 * a phone takes a moment for it.
 */
function zoneOf(timeZone?: string): string {
  const zone = zones.get(timeZone) ?? lookedUp(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function lookedUp(timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en-GB", timeZone === undefined ? {} : { timeZone }).resolvedOptions()
      .timeZone;
  } catch {
    return "";
  }
}

const said = (zone: string) => zone.replaceAll("_", " ");
