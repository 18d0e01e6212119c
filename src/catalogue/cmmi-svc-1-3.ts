import edition from "./data/cmmi-svc-1-3/edition.json";
import genericGoals from "./data/cmmi-svc-1-3/generic-goals.json";
import genericPractices from "./data/cmmi-svc-1-3/generic-practices.json";
import processAreas from "./data/cmmi-svc-1-3/process-areas.json";
import specificGoals from "./data/cmmi-svc-1-3/specific-goals.json";
import specificPractices from "./data/cmmi-svc-1-3/specific-practices.json";

/** The data as it lies in the files: not yet checked. */
export const cmmiSvc13: unknown = {
  ...edition,
  items: [...processAreas, ...specificGoals, ...genericGoals, ...specificPractices, ...genericPractices],
};
