import { openDatabase, type Database } from "~/db";

/** Work on a bank's file as another program would, and the file closed again. */
export async function over<T>(file: string, task: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(file);
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}
