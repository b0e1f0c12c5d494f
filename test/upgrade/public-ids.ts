import { createHash } from "node:crypto";
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/** From now on this process draws the same ids each time, so that a fixture can be built again byte for byte. */
export function drawPublicIds(): void {
  let drawn = 0;
  const randomBytes = (size: number) => createHash("sha512").update(`public/${++drawn}`).digest().subarray(0, size);
  Object.assign(crypto, { randomBytes });
  syncBuiltinESMExports();
}
