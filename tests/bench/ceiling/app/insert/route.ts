import { pool } from "../../pool";

/** The same change as the product's save takes, put into one table by one insert. */
export async function POST(request: Request): Promise<Response> {
  const { change, process, field, value } = await request.json();
  await pool().query("insert into bare_change (id, process, field, value) values ($1, $2, $3, $4)", [
    change,
    process,
    field,
    value,
  ]);
  return Response.json({ version: 1, at: new Date().toISOString() });
}
