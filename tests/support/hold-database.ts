import pg from "pg";
import { attachEmbeddedPostgres } from "@/lib/db/embedded-postgres";

/** A command in a process of its own: attaches, says where, answers one query per line of input, leaves at its end. */
const server = await attachEmbeddedPostgres(process.argv[2] ?? "");
console.log(JSON.stringify({ url: server.url }));

let heard = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) {
  heard += String(chunk);
  const lines = heard.split("\n");
  heard = lines.pop() ?? "";
  for (const line of lines) console.log(JSON.stringify(await ask(line)));
}
await server.release();
console.log(JSON.stringify({ released: true }));

async function ask(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
