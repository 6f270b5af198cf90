import type { Cell } from "@/lib/exports/export-column";
import type { ExportTable } from "@/lib/exports/export-table";
import { statementCodes } from "./statement";
import type { StatementCode } from "./statement";

type Statement = Record<StatementCode, Cell>;

/**
 * Statements as entities, one JSON object in each line, as FollowTheMoney's tools read them (`.ftm.json`). The statements
 * of an entity stand together, so that one entity at a time is in memory.
 */
export async function* ftmLinesOf({ batches }: ExportTable): AsyncGenerator<string> {
  let entity: Statement[] = [];
  for await (const rows of batches) {
    let lines = "";
    for (const row of rows) {
      const statement = Object.fromEntries(statementCodes.map((code, index) => [code, row[index] ?? null])) as Statement;
      if (entity[0] && entity[0].entity_id !== statement.entity_id) {
        lines += lineOf(entity);
        entity = [];
      }
      entity.push(statement);
    }
    if (lines !== "") yield lines;
  }
  if (entity.length > 0) yield lineOf(entity);
}

function lineOf(statements: readonly Statement[]): string {
  const [first] = statements;
  const properties: Record<string, Set<Cell>> = {};
  for (const { prop, value } of statements) if (prop !== "id") (properties[String(prop)] ??= new Set()).add(value);
  const { entity_id: id, schema, dataset, first_seen, last_seen } = first ?? ({} as Partial<Statement>);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(Object.entries(properties).map(([prop, values]) => [prop, [...values]])), datasets: [dataset], first_seen, last_seen })}\n`;
}
