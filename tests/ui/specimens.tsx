import { AnswerControl } from "@/ui/answer-control";
import { Button } from "@/ui/button";
import { DataTable } from "@/ui/data-table";
import { Faults } from "@/ui/faults";
import { Head } from "@/ui/head";
import { HeatRow } from "@/ui/heat-map";
import { LevelMark } from "@/ui/level-mark";
import { NeedTable } from "@/ui/need-table";
import { Scale } from "@/ui/scale";
import { StateMark } from "@/ui/state-mark";
import { TextField } from "@/ui/text-field";
import { chartSpecimens } from "./chart-specimens";
import { Sheet } from "./sheet";
import { four, three } from "./stops";

const words = { label: "Certain 1, possible 3, target 2", target: "Target 2" };
const declared = { text: "1–3", label: "declared 1 to 3" };

/** One element for each thing a test looks at. */
export const specimens = {
  ...chartSpecimens,
  sheet: <Sheet />,
  head: <Head title="Patching" />,
  levelRange: <LevelMark lower={1} upper={3} label="1, possibly 3" />,
  levelNone: <LevelMark lower={null} upper={null} />,
  levelZero: <LevelMark lower={0} upper={0} />,
  fourStops: <AnswerControl legend="Quality" stops={[...four].reverse()} name="quality" defaultValue="no" />,
  threeStops: <AnswerControl legend="Operated" stops={three} name="operated" />,
  controlled: (
    <AnswerControl
      legend="Load"
      stops={four}
      name="load"
      value="unknown"
      onChange={() => {}}
      clear={{ label: "Take it back", onClear: () => {} }}
    />
  ),
  cleared: (
    <AnswerControl
      legend="Load"
      stops={four}
      name="load"
      value={null}
      onChange={() => {}}
      clear={{ label: "Take it back", onClear: () => {} }}
    />
  ),
  scale: <Scale id="s" lower={1} upper={3} target={2} words={words} />,
  scaleAgreed: <Scale id="s" lower={2} upper={2} words={words} />,
  scaleNone: <Scale id="s" lower={null} upper={null} words={words} />,
  scaleTop: <Scale id="s" lower={0} upper={5} target={5} words={words} />,
  twoScales: (
    <>
      <Scale lower={1} upper={3} words={words} />
      <Scale lower={1} upper={3} words={words} />
    </>
  ),
  rowNeeded: (
    <HeatRow
      code="OSP-5"
      name="Patching"
      href="/osp-5"
      lower={1}
      upper={3}
      needed={2}
      neededLabel="needed 2"
      declared={declared}
    />
  ),
  rowNotApplicable: (
    <HeatRow
      code="TSP-13"
      name="Insurance"
      href="/tsp-13"
      lower={null}
      upper={null}
      notApplicable="not applicable"
      declared={{ text: "n/a", label: "not applicable" }}
    />
  ),
  stateUnknown: <StateMark state="unknown" label="unknown" />,
  fieldWrong: <TextField id="keeper" label="Kept by" hint="A person." fault="Name who keeps it." />,
  faults: <Faults title="One thing is missing" faults={[{ field: "keeper", text: "Name who keeps it." }]} />,
  disabled: (
    <Button disabled reason="Three are unanswered.">
      Submit
    </Button>
  ),
  pending: <Button pending>Saving</Button>,
  need: (
    <NeedTable
      caption="What each level asks for"
      heads={["Level", "Asks for"]}
      rows={[
        {
          level: 2,
          name: "Managed",
          now: true,
          items: [{ label: "Activity", state: "lacking", stateLabel: "not held" }],
        },
      ]}
    />
  ),
  table: (
    <DataTable
      caption="Groups"
      heads={[{ label: "Group" }, { label: "Declared", align: "right" }]}
      rows={[{ key: "g", cells: ["Generic", 2] }]}
    />
  ),
};
