import "server-only";

/** Whether a statement is met again on the connection that has it: pgbouncer hands each transaction another one. */
export const keepsStatements = (database: string): boolean =>
  new URL(database).searchParams.get("pgbouncer") !== "true";

/**
 * Gives statements that come again a name, so that the database parses and plans each once per connection instead of each time. What
 * comes seldom has none, and of those that have there are `most`: each is held by every connection.
 */
export function statementNames(most: number): (statement: { sql: string }) => string {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= most) return known ?? nameless;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < often) {
      // Questions with lists of any length have no end of texts.
      if (seen.size > most * 10) seen.clear();
      seen.set(sql, times);
      return nameless;
    }
    seen.delete(sql);
    const name = `plumbline_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

const often = 5;

/** What the driver takes for a statement that is prepared for one time. */
const nameless = "";
