/** The four levels of O-ISM3's processes, short enough for the rail. */
export const processLevelNames: Readonly<Record<string, string>> = {
  generic: "Generic",
  strategic: "Strategic",
  tactical: "Tactical",
  operational: "Operational",
};
