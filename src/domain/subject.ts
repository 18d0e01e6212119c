import type { Status } from "./assessment";

/**
 * What the policy needs to know of an assessment, or of one process of it. `share` is what is assigned to the actor:
 * some of its processes, or this very one. An archived assessment is read as what it was archived from. Tenants are kept apart before it is asked.
 */
export type Subject = {
  status: Status;
  archivedFrom?: Status | null;
  share?: Share;
  /** Whether the actor is in the team of the appraisal that is spoken of. */
  team?: boolean;
  /** Whether the request that is spoken of was put to the actor. */
  asked?: boolean;
  /** The item of evidence that is spoken of. */
  item?: Item;
  /** Whether the report that is spoken of was ordered by the actor. */
  ordered?: boolean;
  /** The unit it belongs to and those above; none where it belongs to no unit. Left out where no unit has to do with it. */
  units?: readonly string[];
};
/** An item of evidence: whether the actor owns it, and whether it is restricted. */
export type Item = { own: boolean; restricted: boolean };
export type Share = "some" | "this";
