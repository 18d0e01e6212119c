import type { PracticesView } from "@/server/queries/practices";
import type { Show } from "./hrefs";

export type PanelProps = {
  view: PracticesView;
  show: Show;
  today: string;
  timeZone: string;
  /** Whether the cell was reached by recording the one before, so that it takes the focus. */
  go: boolean;
};
