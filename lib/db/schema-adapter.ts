import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

const CATALOG_CHAR = 18;
const BLANK_PADDED_CHAR = 1042;

/** Which columns of a result hold PostgreSQL's one-byte "char", by the result's rows. */
const charColumns = new WeakMap<object, number[]>();

/**
 * Prisma's adapter made fit for the schema engine. The engine reads the catalog, whose "char" type the adapter does
 * not know; and the adapter splits scripts at every semicolon, which breaks functions and comments.
 */
export class SchemaAdapter extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(notingCharColumns(pool));
    this.#pool = pool;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columns = charColumns.get(result.rows) ?? [];
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, index) => (columns.includes(index) ? ColumnTypeEnum.Character : type)),
      };
    };
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch(rethrow);
    };
    return adapter;
  }
}

function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = "", severity = "ERROR", message, detail, hint, column } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, hint, column });
}

function notingCharColumns(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (query: unknown) => Promise<pg.QueryArrayResult | pg.QueryArrayResult[]>;
  pool.query = (async (text: unknown) => {
    const result = await query(text);
    if (Array.isArray(result)) return result;
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === CATALOG_CHAR ? [index] : []));
    for (const index of columns) result.fields[index]!.dataTypeID = BLANK_PADDED_CHAR;
    charColumns.set(result.rows, columns);
    return result;
  }) as unknown as pg.Pool["query"];
  return pool;
}
