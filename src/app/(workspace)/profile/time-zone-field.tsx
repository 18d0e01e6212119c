"use client";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";

type TimeZoneFieldProps = { zones: readonly string[]; kept: string; fault: string | undefined };

/** The zone in which times are told. The browser's own is suggested where it is another. */
export function TimeZoneField({ zones, kept, fault }: TimeZoneFieldProps) {
  const [zone, setZone] = useState(kept);
  const browsers = useSyncExternalStore(never, browserZone, unknownZone);
  const suggested = browsers !== zone && zones.includes(browsers) ? browsers : "";
  return (
    <>
      <SelectField
        id="timeZone"
        name="timeZone"
        label="Time zone"
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        fault={fault}
        width="whole"
      />
      {suggested && (
        <Button onClick={() => setZone(suggested)}>
          Use this browser’s: {suggested.replaceAll("_", " ")}
        </Button>
      )}
    </>
  );
}

// A browser does not travel while a page is open, and the server cannot know.
const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const unknownZone = () => "";
