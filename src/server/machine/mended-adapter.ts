import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError, type SqlResultSet } from "@prisma/driver-adapter-utils";
import { DatabaseError } from "pg";

/** Prisma's adapter for PostgreSQL, with three faults mended that only the schema engine meets. */
export class MendedAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => withCharacters(await queryRaw({ ...query, sql: asText(query.sql) }));
    // It cuts a script at every semicolon, function bodies included. PostgreSQL takes a script whole,
    // and runs it as one transaction: a migration that fails leaves nothing behind.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(`${script}\n;${andSaySo}`).catch(translated);
    };
    return adapter;
  }
}

// The engine notes only afterwards that a script is applied: whoever was killed in between would find it half done for ever.
const andSaySo = `do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update "_prisma_migrations" set "finished_at" = now() where "finished_at" is null and "rolled_back_at" is null;
  end if;
end $$`;

// It cannot read PostgreSQL's one-byte type, in which the catalogue tells the kind of a constraint.
const oneByte = new Map([
  ["constraint_type", "constr.contype"],
  ["confdeltype", "con.confdeltype"],
  ["confupdtype", "con.confupdtype"],
]);

const asText = (sql: string) =>
  [...oneByte.values()].reduce((text, column) => text.replace(column, `${column}::text`), sql);

const withCharacters = (found: SqlResultSet): SqlResultSet => ({
  ...found,
  columnTypes: found.columnTypes.map((type, index) =>
    oneByte.has(found.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
  ),
});

function translated(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error;
  const { code = "", severity = "ERROR", message, detail, hint, column } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, hint, column });
}
