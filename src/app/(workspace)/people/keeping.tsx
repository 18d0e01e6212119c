import { Filter } from "@/ui/filter";

/** What an administrator keeps. */
export function Keeping({ current }: { current: "people" | "units" }) {
  return (
    <Filter
      label="What is kept"
      links={[
        { href: "/people", label: "People", current: current === "people" },
        { href: "/units", label: "Organisational units", current: current === "units" },
      ]}
    />
  );
}
