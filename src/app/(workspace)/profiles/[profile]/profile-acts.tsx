import type { ProfileView } from "@/server/queries/profiles";
import { buttonClass } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";

/** The next act first; a file is fetched, so its link is a plain one. */
export function ProfileActs({ profile }: { profile: ProfileView }) {
  const { id, own, archived, mayChange } = profile;
  const at = `/profiles/${id}`;
  return (
    <Acts>
      {mayChange && own && !archived && (
        <LinkButton kind="first" href={`${at}/edit`}>
          Change it
        </LinkButton>
      )}
      {own && <LinkButton href={`/profiles/compare?a=baseline&b=${id}`}>Compare with Baseline</LinkButton>}
      <a className={buttonClass("plain")} href={`${at}/file`} download>
        Export as a file
      </a>
    </Acts>
  );
}
