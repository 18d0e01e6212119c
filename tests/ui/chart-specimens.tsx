import { Chart } from "@/ui/charts/chart";
import type { Drawing } from "@/ui/charts/drawing";
import { SeriesKey } from "@/ui/charts/series-key";
import { StateBars } from "@/ui/state-bars";

const drawing: Drawing = {
  kind: "radar",
  labels: ["Generic"],
  max: 5,
  series: [
    { name: "declared", mark: "reading", values: [2] },
    { name: "previous", mark: "previous", values: [null] },
    { name: "needed for 3", mark: "string", values: [2] },
  ],
};

export const chartSpecimens = {
  chart: (
    <Chart
      drawing={drawing}
      words={{
        label: "Radar of three groups.",
        heading: "Answers carry one group.",
        note: "Plant, 2026.",
        picture: "the groups as a picture",
        figures: "the groups as figures",
      }}
      file="plant-groups"
      heads={["Group", "Declared"]}
      rows={[["Generic", 2]]}
    />
  ),
  seriesKey: <SeriesKey {...drawing} />,
  stateBars: (
    <StateBars
      bars={[
        {
          label: "Generic",
          tally: "6 of 8",
          parts: [
            { state: "held", count: 4 },
            { state: "lacking", count: 0 },
            { state: "unknown", count: 2 },
            { state: "open", count: 2 },
          ],
        },
      ]}
    />
  ),
};
