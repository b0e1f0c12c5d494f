import path from "node:path";

/**
 * The database file, absolute. `DATABASE_URL` (`file:…`, relative to the working directory) moves it;
 * without it the file lies in the git-ignored folder `data/`. Throws one readable line for any other URL.
 */
export function databasePath(url: string | undefined = process.env.DATABASE_URL): string {
  if (url === undefined || url === "") return path.resolve("data", "lendwright.db");
  if (!url.startsWith("file:") || url === "file:") {
    throw new Error(`DATABASE_URL must be file:PATH, it is ${JSON.stringify(url)}`);
  }
  return path.resolve(url.slice("file:".length));
}
