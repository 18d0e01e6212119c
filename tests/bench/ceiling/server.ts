import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { pool } from "./pool";

/** What Node and PostgreSQL can do with nothing between them. */
createServer(async (request, response) => {
  if (request.method === "POST") {
    const { change, process, field, value } = JSON.parse(await text(request));
    await pool().query("insert into bare_change (id, process, field, value) values ($1, $2, $3, $4)", [
      change,
      process,
      field,
      value,
    ]);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ version: 1, at: new Date().toISOString() }));
    return;
  }
  const count = Number(new URL(request.url ?? "/", "http://localhost").searchParams.get("count") ?? 10);
  const { rows } = await pool().query("select * from bare_row order by id limit $1", [count]);
  response.setHeader("content-type", "text/html");
  const cells = (row: object) => Object.values(row).map((value) => `<td>${value}</td>`);
  response.end(`<table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`);
}).listen(Number(process.argv[2]), "127.0.0.1");
