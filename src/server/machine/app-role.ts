import "server-only";
import { connected } from "./connection";
import { Obstacle } from "./obstacle";

const question = `
  select current_user as role,
    exists (select from pg_roles r
            where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member')) as above,
    exists (select from pg_database d
            where d.datname = current_database() and pg_has_role(current_user, d.datdba, 'member'))
    or exists (select from pg_class c
               where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member'))
    as owns`;

/**
 * The name of the role that the product works with. Row level security keeps organisations apart only
 * for a role that is neither owner nor above it, so any other is refused.
 */
export function checkAppRole(url: string): Promise<string> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ role: string; above: boolean; owns: boolean }>(question);
    const [found] = rows;
    if (!found || found.above || found.owns)
      throw new Obstacle("app-role-too-strong", {
        role: found?.role ?? "",
        why: found?.above ? "above" : "owns",
      });
    return found.role;
  });
}
