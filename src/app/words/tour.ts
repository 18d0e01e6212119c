/** Where a step is shown: on the list of assessments, where one process is answered, or on the list of people. */
export type TourPlace = "list" | "answer" | "people";
export type TourStep = { place: TourPlace; title: string; text: string };

/** One minute for those who answer. */
export const answeringTour: readonly TourStep[] = [
  {
    place: "list",
    title: "Every row is one reading",
    text: "It says of whom, how far its answers have come, and the maturity: held for certain, and possible. Open a row to see its 45 processes.",
  },
  {
    place: "list",
    title: "How one begins",
    text: "With a scope, a period and the maturity you aim at. Nothing is declared before it is submitted, and a mistake can be taken back.",
  },
  {
    place: "answer",
    title: "One process at a time",
    text: "First whether it is carried out and written down, then which of seven types of metrics it has. Not knowing is an answer too: it counts as a no for what is certain, and as a yes for what is possible.",
  },
  {
    place: "answer",
    title: "The level follows as you answer",
    text: "The panel beside the questions shows the capability and what the next level still asks for. Whatever you change keeps itself; the foot of the page says how that stands.",
  },
  {
    place: "answer",
    title: "What comes of it",
    text: "Once every question has an answer, the assessment can be submitted. Its result tells the maturity, what holds it back and the cheapest way on, and prints on two pages. This tour stays within reach on the list of assessments.",
  },
];

/** The same for those who read. */
export const readingTour: readonly TourStep[] = [
  {
    place: "list",
    title: "Every row is one reading",
    text: "It says of whom, how far its answers have come, and the maturity: held for certain, and possible. Of a draft you see how far it has come, and the rest from its submission on.",
  },
  {
    place: "list",
    title: "What a result tells",
    text: "The maturity on its scale, what holds it back, the cheapest way on, and every process with its capability. Under each figure stands what it rests on; all of it prints on two pages.",
  },
  {
    place: "list",
    title: "Where the words come from",
    text: "Processes, metric types and levels are explained in the catalogue, which marks what the standard says and what is ours. This tour stays within reach on the list of assessments.",
  },
];

/** The same for those who keep people and units, and nothing else. */
export const keepingTour: readonly TourStep[] = [
  {
    place: "people",
    title: "Who belongs here, and what they come to do",
    text: "Every row is a person with their roles. A role opens what somebody comes to do; yours keeps people, units and profiles, and alters no answer and no rating.",
  },
  {
    place: "people",
    title: "How somebody gets in",
    text: "By a one-time link: it works once and for three days, and with it they choose a password. Where mail goes out from here, adding them sends it; elsewhere you hand it out on their page and pass it on yourself.",
  },
  {
    place: "people",
    title: "What else is yours to keep",
    text: "Organisational units stand beside the people, and assessments speak of them. Maturity profiles say what each level asks. What the words mean stands under Learn. This tour stays within reach on the list of people.",
  },
];
