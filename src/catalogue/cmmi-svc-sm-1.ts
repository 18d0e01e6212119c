import edition from "./data/cmmi-svc-sm-1/edition.json";
import genericPractices from "./data/cmmi-svc-sm-1/generic-practices.json";
import goals from "./data/cmmi-svc-sm-1/goals.json";
import processAreas from "./data/cmmi-svc-sm-1/process-areas.json";
import specificPractices from "./data/cmmi-svc-sm-1/specific-practices.json";

/** The data as it lies in the files: not yet checked. */
export const cmmiSvcSm1: unknown = {
  ...edition,
  items: [...processAreas, ...goals, ...specificPractices, ...genericPractices],
};
