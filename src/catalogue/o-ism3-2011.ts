import capabilityLevels from "./data/o-ism3-2011/capability-levels.json";
import edition from "./data/o-ism3-2011/edition.json";
import guidanceOnGeneric from "./data/o-ism3-2011/guidance/generic.json";
import guidanceOnAccess from "./data/o-ism3-2011/guidance/operational-access-and-availability.json";
import guidanceOnLifecycle from "./data/o-ism3-2011/guidance/operational-management-and-lifecycle.json";
import guidanceOnWatch from "./data/o-ism3-2011/guidance/operational-watch-and-response.json";
import guidanceOnStrategic from "./data/o-ism3-2011/guidance/strategic.json";
import guidanceOnTactical from "./data/o-ism3-2011/guidance/tactical.json";
import managementPractices from "./data/o-ism3-2011/management-practices.json";
import metricTypes from "./data/o-ism3-2011/metric-types.json";
import processGroups from "./data/o-ism3-2011/process-groups.json";
import processLevels from "./data/o-ism3-2011/process-levels.json";
import generic from "./data/o-ism3-2011/processes-generic.json";
import operational from "./data/o-ism3-2011/processes-operational.json";
import strategic from "./data/o-ism3-2011/processes-strategic.json";
import tactical from "./data/o-ism3-2011/processes-tactical.json";
import profiles from "./data/o-ism3-2011/profiles.json";

/** The texts on how to run a process are long and ours, so they lie apart from what names it. */
export const guidanceByProcess = new Map(
  Object.entries({
    ...guidanceOnGeneric,
    ...guidanceOnStrategic,
    ...guidanceOnTactical,
    ...guidanceOnLifecycle,
    ...guidanceOnAccess,
    ...guidanceOnWatch,
  }),
);

const processes = [...generic, ...strategic, ...tactical, ...operational].map((process) => ({
  ...process,
  body: { ...process.body, guidance: guidanceByProcess.get(process.code) },
}));

/** The data as it lies in the files: not yet checked. */
export const oism32011: unknown = {
  ...edition,
  items: [
    ...processLevels,
    ...processGroups,
    ...processes,
    ...metricTypes,
    ...capabilityLevels,
    ...managementPractices,
    ...profiles,
  ],
};
