/**
 * O-ISM3, the SM area bolted on to CMMI-SVC, and CMMI-SVC as released. A code is unique within a model's edition only:
 * `GP-1` is a process in the first, `GP 2.1` a practice in the others.
 */
export const models = ["o-ism3", "cmmi-svc", "cmmi-svc-release"] as const;
export type Model = (typeof models)[number];

export const itemKinds = {
  "o-ism3": [
    "process-level",
    "process-group",
    "process",
    "metric-type",
    "capability-level",
    "management-practice",
    "profile",
  ],
  "cmmi-svc": ["process-area", "goal", "practice"],
  "cmmi-svc-release": ["process-area", "goal", "practice"],
} as const satisfies Record<Model, readonly string[]>;
export type ItemKind = (typeof itemKinds)[Model][number];

/** Whose words they are: the published standard's, the original proposal's of the SM area, or this product's own. */
export const provenances = ["standard", "seed", "ours"] as const;
export type Provenance = (typeof provenances)[number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One entry of a model. `provenance` speaks of code, name and place (parent, position, section); the body says for
 * itself whose its texts are. `position` counts the items of one kind from 1, in the edition's order.
 */
export type Item = {
  kind: ItemKind;
  code: string;
  parent: string | null;
  position: number;
  name: string;
  provenance: Provenance;
  section: string | null;
  body: Json;
};

/** A model as it was at one time. Once used, a revision never changes: changed data is the next revision, from 1. */
export type Edition = {
  id: string;
  model: Model;
  revision: number;
  name: string;
  source: string;
  items: readonly Item[];
};
