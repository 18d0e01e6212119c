import { Path } from "@/ui/head";

export type Branch = { id: string; name: string; above: readonly { id: string; name: string }[] } | null;

/** From the organisation down to the branch, each a way back to its portfolio. */
export function BranchPath({ branch, organisation }: { branch: Branch; organisation: string }) {
  const units = branch === null ? [] : [...branch.above, branch];
  return (
    <Path
      steps={[
        { label: organisation, href: "/portfolio" },
        ...units.map(({ id, name }) => ({ label: name, href: `/portfolio?branch=${id}` })),
      ]}
    />
  );
}
