import { db, sha256 } from "~/db";

/** A digest over every row of every table, by table: equal before and after means that nothing was written. */
export async function tableDigests(): Promise<Record<string, string>> {
  const { read } = db();
  const tables = await read.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await read.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${name}"`);
    digests[name] = sha256(rows.map(inText).sort().join("\n"));
  }
  return digests;
}

const inText = (row: Record<string, unknown>): string =>
  JSON.stringify(row, (_column, value: unknown) => {
    if (typeof value === "bigint") return value.toString();
    return value instanceof Uint8Array ? sha256(value) : value;
  });
