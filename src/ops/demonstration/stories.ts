/** What an invented organisation says of its processes, in few words: see `tell` in answers.ts for the notation. */
export type Story = {
  organisation: string;
  domain: string;
  people: readonly {
    name: string;
    roles: readonly ("manager" | "contributor" | "appraiser" | "executive" | "administrator")[];
  }[];
  /** Units, each with the one above it. */
  units: readonly (readonly [unit: string, above?: string])[];
  assessments: readonly AssessmentStory[];
};

export type AssessmentStory = {
  name: string;
  unit: string;
  scope: string;
  from: string;
  to: string;
  target: 1 | 2 | 3 | 4 | 5;
  submitted: boolean;
  /** Whether appraisers have looked at it: not at all, half-way, or to the signature. */
  appraised?: "in part" | "whole";
  /** How many levels below the last reading its processes stood. */
  behind: number;
  says: string;
};

const groupIt = `GP-1:2 GP-2:3 GP-3:2 SSP-1:3 SSP-2:2 SSP-4:1 SSP-6:1 TSP-1:3 TSP-2:2 TSP-3:4 TSP-4:1 TSP-6:2 TSP-7:3
  TSP-8:2 TSP-9:1 TSP-10:0 TSP-11:5 TSP-13:na TSP-14:0 OSP-1:3 OSP-2:2 OSP-3:1?unavailability OSP-4:4 OSP-5:1?unavailability
  OSP-6:2 OSP-7:3 OSP-8:2 OSP-9:2 OSP-10:5 OSP-11:4 OSP-12:0?documentation OSP-14:3 OSP-15:2 OSP-16:4 OSP-17:5 OSP-19:3
  OSP-20:1 OSP-21:0 OSP-22:0?operation OSP-23:1 OSP-24:2?load OSP-25:0 OSP-26:1 OSP-27:1 OSP-28:1`;

const clinic = `GP-1:1 GP-2:1 GP-3:1 SSP-1:1 SSP-2:1 SSP-4:0 SSP-6:1 TSP-1:1 TSP-2:1 TSP-3:1 TSP-4:0 TSP-6:0?documentation
  TSP-7:1 TSP-8:1 TSP-9:0 TSP-10:1 TSP-11:1 TSP-13:1 TSP-14:na OSP-1:1 OSP-2:0 OSP-3:1 OSP-4:1 OSP-5:1 OSP-6:0?operation
  OSP-7:1 OSP-8:na OSP-9:0 OSP-10:2 OSP-11:1 OSP-12:1 OSP-14:2 OSP-15:1 OSP-16:1 OSP-17:2 OSP-19:0 OSP-20:0 OSP-21:0
  OSP-22:1?scope OSP-23:0 OSP-24:1 OSP-25:na OSP-26:0 OSP-27:1 OSP-28:0`;

const bank = `GP-1:4 GP-2:5 GP-3:4 SSP-1:4 SSP-2:3 SSP-4:4 SSP-6:3 TSP-1:4 TSP-2:3 TSP-3:5 TSP-4:3 TSP-6:4 TSP-7:5
  TSP-8:4 TSP-9:3 TSP-10:3 TSP-11:5 TSP-13:3 TSP-14:3 OSP-1:4 OSP-2:3 OSP-3:4 OSP-4:5 OSP-5:4 OSP-6:3 OSP-7:4 OSP-8:3
  OSP-9:4 OSP-10:5 OSP-11:5 OSP-12:4 OSP-14:4 OSP-15:4 OSP-16:5 OSP-17:5 OSP-19:4 OSP-20:3 OSP-21:2?load OSP-22:4
  OSP-23:3 OSP-24:4 OSP-25:3 OSP-26:3 OSP-27:3 OSP-28:3`;

const halfYear = (year: number, half: 1 | 2) =>
  half === 1
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };

const past = (
  name: string,
  year: number,
  half: 1 | 2,
  behind: number,
  says: string,
  appraised: Pick<AssessmentStory, "appraised"> = {},
): AssessmentStory => ({
  name,
  unit: "Group IT",
  scope:
    "All services that Group IT runs for the group, at both data centres. Plants run their own control systems.",
  ...halfYear(year, half),
  target: 3,
  submitted: true,
  ...appraised,
  behind,
  says,
});

const plant = (unit: string, year: number, behind: number): AssessmentStory => ({
  name: `${unit}, ${year}`,
  unit,
  scope: "Control systems, office network and the people on site. Group services are read by Group IT.",
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  target: 2,
  submitted: true,
  behind,
  says: clinic,
});

export const stories: readonly Story[] = [
  {
    organisation: "Aarberg Group",
    domain: "aarberg.example",
    people: [
      { name: "Ruth Amstutz", roles: ["manager"] },
      { name: "Markus Iseli", roles: ["contributor"] },
      { name: "Selin Berisha", roles: ["appraiser"] },
      { name: "Hanna Keller", roles: ["executive"] },
      { name: "Jonas Frei", roles: ["administrator"] },
    ],
    units: [
      ["Group IT"],
      ["Data Centre Olten", "Group IT"],
      ["Plants"],
      ["Plant Lyss", "Plants"],
      ["Plant Thun", "Plants"],
    ],
    assessments: [
      past("Group IT, first half of 2024", 2024, 1, 3, groupIt),
      past("Group IT, second half of 2024", 2024, 2, 2, groupIt),
      past("Group IT, first half of 2025", 2025, 1, 2, groupIt),
      past("Group IT, second half of 2025", 2025, 2, 1, groupIt),
      past("Group IT, first half of 2026", 2026, 1, 1, groupIt),
      past("Group IT, second half of 2026", 2026, 2, 0, groupIt, { appraised: "in part" }),
      {
        name: "Data Centre Olten, second half of 2026",
        unit: "Data Centre Olten",
        scope: "The building, its power and cooling, and the staff on site.",
        ...halfYear(2026, 2),
        target: 2,
        submitted: false,
        behind: 0,
        says: groupIt.split(/\s+/).slice(0, 17).join(" "),
      },
      plant("Plant Lyss", 2025, 1),
      { ...plant("Plant Lyss", 2026, 0), appraised: "whole" },
      plant("Plant Thun", 2026, 1),
    ],
  },
  {
    organisation: "Seeblick Clinic",
    domain: "seeblick.example",
    people: [
      { name: "Nadia Wyss", roles: ["manager", "administrator"] },
      { name: "Peter Gerber", roles: ["executive"] },
    ],
    units: [],
    assessments: [
      {
        name: "First reading, 2026",
        unit: "",
        scope: "The clinic and its outpatient centre. Medical devices are looked after by their makers.",
        ...halfYear(2026, 2),
        target: 1,
        submitted: true,
        behind: 0,
        says: clinic,
      },
    ],
  },
  {
    organisation: "Helvion Bank",
    domain: "helvion.example",
    people: [
      { name: "Claire Morand", roles: ["manager"] },
      { name: "Thomas Egli", roles: ["executive", "administrator"] },
    ],
    units: [["Bank"]],
    assessments: [
      {
        name: "Yearly reading, 2026",
        unit: "Bank",
        scope: "All of the bank's services in Switzerland, with the service centres that work for it.",
        ...halfYear(2026, 2),
        target: 4,
        submitted: true,
        behind: 0,
        says: bank,
      },
    ],
  },
];
