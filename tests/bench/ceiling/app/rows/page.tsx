import { pool } from "../../pool";

export const dynamic = "force-dynamic";

/** As many rows as asked for, from one query: a table as plain as they come. */
export default async function Rows({ searchParams }: { searchParams: Promise<{ count?: string }> }) {
  const { count = "10" } = await searchParams;
  const { rows } = await pool().query<Line>(
    "select id, name, unit, status, lower, upper from bare_row order by id limit $1",
    [Number(count)],
  );
  return (
    <main>
      <h1>Rows</h1>
      <table>
        <tbody>
          {rows.map(({ id, name, unit, status, lower, upper }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/rows/${id}`}>{name}</a>
              </th>
              <td>{unit}</td>
              <td>{status}</td>
              <td>{lower}</td>
              <td>{upper}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

type Line = { id: number; name: string; unit: string; status: string; lower: number; upper: number };
