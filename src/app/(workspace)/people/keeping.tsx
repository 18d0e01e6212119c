import { Filter } from "@/ui/filter";

/** What an administrator keeps. */
export function Keeping({ current }: { current: "people" | "units" | "audit" }) {
  return (
    <Filter
      label="What is kept"
      links={[
        { href: "/people", label: "People", current: current === "people" },
        { href: "/units", label: "Organisational units", current: current === "units" },
        { href: "/audit", label: "Audit log", current: current === "audit" },
      ]}
    />
  );
}
