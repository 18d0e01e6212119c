import type { Model, Provenance } from "@/domain/catalogue";

/** Whose words a text is, in one word. */
export const originNames: Readonly<Record<Provenance, string>> = {
  standard: "standard",
  seed: "seed",
  ours: "ours",
};

/** The same in a key: what the one word stands for, by model. */
export const originMeanings: Readonly<Record<Model, Readonly<Record<Provenance, string>>>> = {
  "o-ism3": {
    standard: "taken from O-ISM3, 2011 edition",
    seed: "taken from the original proposal",
    ours: "written for Plumbline, part of no standard",
  },
  "cmmi-svc": {
    standard: "codes and names of CMMI for Services, Version 1.3",
    seed: "taken from the original proposal of this area",
    ours: "written for Plumbline, part of no standard",
  },
  "cmmi-svc-release": {
    standard: "codes and names of CMMI for Services",
    seed: "taken from the original proposal",
    ours: "written for Plumbline, part of no standard",
  },
};

/** The word for what the reader's organisation wrote itself. */
export const ownOrigin = "yours";
