// Preloaded into a server: every statement that it runs adds one byte to the file that QUERIES names.
import Database from "better-sqlite3";
import { appendFileSync } from "node:fs";

const { prototype } = new Database(":memory:").prepare("SELECT 1").constructor;
for (const method of ["all", "get", "run", "iterate"]) {
  const asked = prototype[method];
  prototype[method] = function (...values) {
    appendFileSync(process.env.QUERIES, ".");
    return asked.apply(this, values);
  };
}
