import { AsyncLocalStorage } from "node:async_hooks";
import type { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { Mutex } from "async-mutex";
import { patiently } from "./patience";
import { BEGIN, COMMIT, ROLLBACK } from "./sql/statements";

type Connector = Pick<PrismaBetterSQLite3, "provider" | "adapterName" | "connect">;
type Connection = Awaited<ReturnType<Connector["connect"]>>;
type Transaction = Awaited<ReturnType<Connection["startTransaction"]>>;

/** True while the code of an open transaction runs; a plain write from there would wait for its own end. */
export const insideTransaction = new AsyncLocalStorage<true>();

/**
 * One connection, one at a time. The adapter shares a single connection: without this, a plain query that arrives
 * while an interactive transaction is open runs inside that transaction, and is lost when it rolls back although it
 * was acknowledged. Every plain query takes the lock; a transaction holds it from BEGIN to COMMIT or ROLLBACK.
 */
export function oneWriter(connector: Connector, pragmas: string): Connector {
  return {
    provider: connector.provider,
    adapterName: connector.adapterName,
    async connect() {
      const connection = await connector.connect();
      await patiently(async () => connection.executeScript(pragmas), performance.now());
      return oneAtATime(connection);
    },
  };
}

/** The reading connection: who holds the whole file (rare) is waited for without stopping the thread. */
export function patientReader(connector: Connector): Connector {
  return {
    provider: connector.provider,
    adapterName: connector.adapterName,
    async connect() {
      const connection = await connector.connect();
      return {
        provider: connection.provider,
        adapterName: connection.adapterName,
        startTransaction: (level) => connection.startTransaction(level),
        queryRaw: (query) => patiently(() => connection.queryRaw(query), performance.now()),
        executeRaw: (query) => patiently(() => connection.executeRaw(query), performance.now()),
        executeScript: (script) => patiently(async () => connection.executeScript(script), performance.now()),
        dispose: () => connection.dispose(),
      };
    },
  };
}

/** How the writer was waited for, since it was last asked. */
const waits = { now: 0, longestMs: 0 };

export function takeWriterWaits(): { readonly waiting: number; readonly longestMs: number } {
  const taken = { waiting: waits.now, longestMs: Math.round(waits.longestMs) };
  waits.longestMs = 0;
  return taken;
}

/** Waits for its turn and for strangers to the file; the wait is counted until the query itself was answered. */
async function turn<T>(since: number, query: () => Promise<T>): Promise<T> {
  try {
    return await patiently(query, since);
  } finally {
    waits.longestMs = Math.max(waits.longestMs, performance.now() - since);
  }
}

function oneAtATime(connection: Connection): Connection {
  const { provider, adapterName } = connection;
  const lock = new Mutex();

  const alone = <T>(query: () => Promise<T>): Promise<T> => {
    if (insideTransaction.getStore()) throw new Error("Inside a transaction use the transaction's own client.");
    const since = performance.now();
    waits.now++;
    return lock.runExclusive(() => turn(since, query)).finally(() => waits.now--);
  };

  async function startTransaction(): Promise<Transaction> {
    const since = performance.now();
    waits.now++;
    const release = await lock.acquire();
    try {
      await turn(since, async () => connection.executeScript(BEGIN));
    } catch (error) {
      release();
      throw error;
    } finally {
      waits.now--;
    }
    return {
      provider,
      adapterName,
      options: { usePhantomQuery: true }, // Prisma leaves COMMIT and ROLLBACK to the two methods below
      queryRaw: (query) => connection.queryRaw(query),
      executeRaw: (query) => connection.executeRaw(query),
      async commit() {
        try {
          await connection.executeScript(COMMIT);
        } catch (error) {
          // A full disk, say. SQLite may have rolled back by itself already, then this second ROLLBACK says so.
          await connection.executeScript(ROLLBACK).catch(() => undefined);
          throw error;
        } finally {
          release();
        }
      },
      async rollback() {
        try {
          await connection.executeScript(ROLLBACK);
        } finally {
          release();
        }
      },
    };
  }

  return {
    provider,
    adapterName,
    startTransaction,
    queryRaw: (query) => alone(() => connection.queryRaw(query)),
    executeRaw: (query) => alone(() => connection.executeRaw(query)),
    executeScript: (script) => alone(() => connection.executeScript(script)),
    dispose: () => alone(() => connection.dispose()),
  };
}
