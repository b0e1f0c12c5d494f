import Connection, { type Named, type Value } from "better-sqlite3";
import { bankDay } from "./bank-day";
import { provideListFunctions } from "./list-functions";
import { patiently } from "./patience";

/** A read in SQL, in which `@today` is the bank's day: what fills its places, and what its rows are as SQLite has them (moments as texts, booleans as 0 and 1). */
export interface Read<Places extends readonly Value[], Row> {
  readonly sql: string;
  /** never there: they only carry the types */
  readonly types?: readonly [Places, Row];
}

export const read = <Places extends readonly Value[], Row>(sql: string): Read<Places, Row> => ({ sql });

/**
 * Reads of committed data for pages that many ask for: prepared once, and many times as fast as the client's. A transaction
 * may ask too, for what it has not written itself: it holds the only writer, so nothing else changes meanwhile.
 */
export interface Reads {
  all<Places extends readonly Value[], Row>(read: Read<Places, Row>, ...places: Places): Promise<Row[]>;
  first<Places extends readonly Value[], Row>(read: Read<Places, Row>, ...places: Places): Promise<Row | undefined>;
  close(): void;
}

/** A read-only connection of its own, opened at the first read. */
export function openReads(file: string): Reads {
  let connection: Connection | undefined;
  const prepared = new Map<string, ReturnType<Connection["prepare"]>>();

  function statementOf(sql: string): ReturnType<Connection["prepare"]> {
    const known = prepared.get(sql);
    if (known) return known;
    connection ??= opened();
    const statement = connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  function opened(): Connection {
    const fresh = new Connection(file, { readonly: true, fileMustExist: true, timeout: 0 });
    provideListFunctions(fresh);
    return fresh;
  }

  return {
    all: <Row>({ sql }: Read<never, Row>, ...places: readonly Value[]) =>
      patiently(async () => statementOf(sql).all(...places, ...named(sql)) as Row[], performance.now()),
    first: <Row>({ sql }: Read<never, Row>, ...places: readonly Value[]) =>
      patiently(async () => statementOf(sql).get(...places, ...named(sql)) as Row | undefined, performance.now()),
    close() {
      prepared.clear();
      connection?.close();
      connection = undefined;
    },
  };
}

const named = (sql: string): readonly Named[] => (sql.includes("@today") ? [{ today: bankDay(new Date()) }] : []);

/** A moment as the client stores it. */
export const storedMoment = (at: Date): string => at.toISOString().replace("Z", "+00:00");
