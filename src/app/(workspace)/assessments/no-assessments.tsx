import type { Role } from "@/domain/actor";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import type { ListFilter } from "./list-filter";

/** What will stand here, why it does not yet, and the one act that changes it. */
export function NoAssessments({ filter, roles }: { filter: ListFilter; roles: readonly Role[] }) {
  if (filter.search !== "" || filter.archived) {
    return (
      <Empty title="Nothing fits" act={<LinkButton href="/assessments">Show all assessments</LinkButton>}>
        No assessment fits what you look for.
      </Empty>
    );
  }
  if (roles.includes("manager")) {
    return (
      <Empty
        title="Nothing measured yet"
        act={<LinkButton href="/learn">Read what will be asked</LinkButton>}
      >
        Start an assessment, answer its processes, and the maturity appears here with the reason for it.
      </Empty>
    );
  }
  if (roles.includes("executive") || roles.includes("appraiser")) {
    return (
      <Empty
        title="Nothing measured yet"
        act={<LinkButton href="/learn">Read how it is measured</LinkButton>}
      >
        Once a security manager starts an assessment, its progress appears here, and its result once it is
        submitted.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nothing assigned to you yet"
      act={<LinkButton href="/learn">Read what will be asked</LinkButton>}
    >
      Processes that a security manager assigns to you appear here.
    </Empty>
  );
}
