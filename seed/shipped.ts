import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shippedContent } from "./bank";

/** Writes everything under content/, checked and as it is published, into one file: each start compares it anew. */
const file = process.argv[2] ?? "";
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(shippedContent()));
