import type { SignedIn } from "@/server/session";
import { goOnIn } from "../actions";

/** Where one reads, and the way to another organisation one belongs to; works without JavaScript. */
export function SwitchForm({ session }: { session: SignedIn }) {
  const { organisations, actor } = session;
  return (
    <form action={goOnIn} className="switch">
      <label className="vh" htmlFor="organisation">
        Organisation
      </label>
      <select id="organisation" name="organisation" defaultValue={actor.organisationId}>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button className="btn plain" type="submit">
        Go there
      </button>
    </form>
  );
}
