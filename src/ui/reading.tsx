import { type Bounds, rangeText } from "./range";

export type ReadingProps = Bounds & {
  /** "Derived capability: 1 to 3". */
  label: string;
  size?: "panel" | "page";
};

/** The bounds as large narrow figures. */
export function Reading({ lower, upper, label, size = "panel" }: ReadingProps) {
  return (
    <p className={size === "page" ? "big page-size" : "big"}>
      <span className="vh">{label}</span>
      <span aria-hidden="true">{rangeText({ lower, upper })}</span>
    </p>
  );
}
