import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient, type Prisma } from "./generated/client";
import { databasePath } from "./location";
import { insideTransaction, oneWriter, patientReader } from "./one-writer";
import { openReads, type Reads } from "./reads";
import { setPragmas, WRITER_PRAGMAS } from "./sql/statements";

/** What a query inside a transaction talks to. */
export type Tx = Prisma.TransactionClient;

/** What a query that only reads talks to: the read-only connection, or a transaction that must see its own writes. */
export type Reader = Tx;

export interface Database {
  /** The one writing connection: every query and every transaction has it alone. */
  readonly write: PrismaClient;
  /** A read-only connection: sees what is committed, never waits for a writer, refuses writes. */
  readonly read: PrismaClient;
  /** The same in SQL of our own (app/db/sql/reads.ts), for what every page asks. */
  readonly reads: Reads;
  /** All or nothing. Keep it short: parse and compute outside, and inside use only `tx`. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Waits for the transaction in flight, then closes every connection. */
  close(): Promise<void>;
}

/** How long a transaction may queue behind others, and how long it may then hold the writer. */
const TRANSACTION_LIMITS_MS = { maxWait: 20_000, timeout: 10_000 } as const;

/** The connections to one database file. Nothing is opened before the first query. */
export function openDatabase(file: string): Database {
  const url = `file:${file}`;
  const write = new PrismaClient({
    adapter: oneWriter(new PrismaBetterSQLite3({ url }), setPragmas(WRITER_PRAGMAS)),
  });
  const read = new PrismaClient({
    adapter: patientReader(new PrismaBetterSQLite3({ url, readonly: true, fileMustExist: true, timeout: 0 })),
  });
  const reads = openReads(file);
  return {
    write,
    read,
    reads,
    transaction: (work) =>
      write.$transaction((tx) => insideTransaction.run(true, () => work(tx)), TRANSACTION_LIMITS_MS),
    async close() {
      reads.close();
      await read.$disconnect(); // first, so that the writer is the last to leave and folds the log into the file
      await write.$disconnect();
    },
  };
}

// On globalThis, so that the development server's module reloads keep the one writer one.
const holder = globalThis as typeof globalThis & { lendwrightDatabase?: Database };

/** The application's database, opened at first use where `DATABASE_URL` says. */
export function db(): Database {
  return (holder.lendwrightDatabase ??= openDatabase(databasePath()));
}

/** Closes the application's database; the next `db()` opens it again. */
export async function closeDb(): Promise<void> {
  const open = holder.lendwrightDatabase;
  delete holder.lendwrightDatabase;
  await open?.close();
}
