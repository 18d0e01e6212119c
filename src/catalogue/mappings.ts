import frameworkNames from "./data/mappings/frameworks.json";
import iso20000 from "./data/mappings/iso-20000-1.json";
import iso20000Editions from "./data/mappings/iso-20000-1-editions.json";
import iso27001In2005 from "./data/mappings/iso-27001-2005.json";
import iso27001In2022 from "./data/mappings/iso-27001-2022.json";
import iso27001Proposed from "./data/mappings/iso-27001-2022-proposed.json";
import iso27001History from "./data/mappings/iso-27001-history.json";
import oism3Clauses from "./data/mappings/o-ism3-iso-27001-2022.json";
import practiceSupport from "./data/mappings/practice-support.json";
import renames from "./data/mappings/renames.json";
import smCrosswalk from "./data/mappings/sm-crosswalk.json";
import {
  clausesSchema,
  crosswalkSchema,
  frameworksSchema,
  historySchema,
  iso20000EditionsSchema,
  iso20000Schema,
  iso27001Schema,
  processesSchema,
  proposedSchema,
  renamesSchema,
  supportSchema,
} from "./mapping-schema";

/** Which clauses, areas, practices and processes of the standards speak of the same thing, checked once when this is first read. */
export const mappings = {
  iso20000: iso20000Schema.parse(iso20000),
  iso20000Editions: iso20000EditionsSchema.parse(iso20000Editions),
  iso27001In2005: iso27001Schema.parse(iso27001In2005),
  iso27001History: historySchema.parse(iso27001History),
  iso27001In2022: clausesSchema.parse(iso27001In2022),
  iso27001Proposed: proposedSchema.parse(iso27001Proposed),
  smCrosswalk: crosswalkSchema.parse(smCrosswalk),
  oism3Clauses: processesSchema.parse(oism3Clauses),
  practiceSupport: supportSchema.parse(practiceSupport),
  renames: renamesSchema.parse(renames),
  frameworkNames: frameworksSchema.parse(frameworkNames),
};

export type Mappings = typeof mappings;
