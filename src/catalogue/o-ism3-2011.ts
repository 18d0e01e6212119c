import capabilityLevels from "./data/o-ism3-2011/capability-levels.json";
import edition from "./data/o-ism3-2011/edition.json";
import managementPractices from "./data/o-ism3-2011/management-practices.json";
import metricTypes from "./data/o-ism3-2011/metric-types.json";
import processGroups from "./data/o-ism3-2011/process-groups.json";
import processLevels from "./data/o-ism3-2011/process-levels.json";
import generic from "./data/o-ism3-2011/processes-generic.json";
import operational from "./data/o-ism3-2011/processes-operational.json";
import strategic from "./data/o-ism3-2011/processes-strategic.json";
import tactical from "./data/o-ism3-2011/processes-tactical.json";
import profiles from "./data/o-ism3-2011/profiles.json";

const processes = [...generic, ...strategic, ...tactical, ...operational];

/** The data as it lies in the files: not yet checked. */
export const oism32011: unknown = {
  ...edition,
  items: [
    ...processLevels,
    ...processGroups,
    ...processes.map((process) => ({ ...process, body: { ...process.body, guidance: null } })),
    ...metricTypes,
    ...capabilityLevels,
    ...managementPractices,
    ...profiles,
  ],
};
