import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Digest over the names and contents of files and of everything in folders; `skip` are folder names left out. */
export function digestOf(paths, skip = []) {
  const hash = createHash("sha256");
  const add = (file) => {
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) if (!skip.includes(name)) add(path.join(file, name));
    } else {
      hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}
