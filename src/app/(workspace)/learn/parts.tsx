import { learnParts } from "@/app/words/learn";
import { Link } from "@/ui/link";

/** The ways on from the first page. */
export function Parts() {
  return (
    <nav className="parts" aria-label="Parts of Learn">
      <ul>
        {parts.map(({ href, name, says }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const parts = [
  {
    href: "#processes",
    name: learnParts.processes,
    says: "Each with what good looks like, the first steps, evidence and metrics.",
  },
  {
    href: "/learn/capability",
    name: learnParts.capability,
    says: "Table 2.1: which metrics a level asks for, and which practices it enables.",
  },
  {
    href: "/learn/maturity",
    name: learnParts.maturity,
    says: "Which processes a maturity level asks for, and at which capability.",
  },
  {
    href: "/learn/security-management",
    name: learnParts["security-management"],
    says: "Goals and practices in the form of CMMI-SVC, outside any released model.",
  },
  {
    href: "/standards",
    name: learnParts.standards,
    says: "What ISO/IEC 20000 and 27001 ask for, and where one body of evidence serves them all.",
  },
];
