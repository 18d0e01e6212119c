import "server-only";

/** The light theme of the look, for paper: ink is the reading, one hue for levels, one accent for what should be. */
export const colours = {
  paper: "#ffffff",
  well: "#eceeea",
  ink: "#14191b",
  ink2: "#465055",
  ink3: "#5f6a6f",
  hair: "#cdd2d0",
  plumb: "#c8330f",
  line: "#3f717c",
  level: ["#ffffff", "#d8e2e3", "#b0c6ca", "#7da1a9", "#3f717c", "#103d48"],
} as const;
