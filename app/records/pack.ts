import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** JSON in brotli, as documents, truth and sealed debriefs are stored. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const json = Buffer.from(JSON.stringify(value), "utf8");
  // Quality 10 is a tenth smaller than 9 in the same time; 11 saves three hundredths more and takes three times as long.
  return new Uint8Array(brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
}

/** The value that `pack` was given; its shape is the caller's knowledge. */
export function unpack<T>(packed: Uint8Array): T {
  return JSON.parse(brotliDecompressSync(packed).toString("utf8")) as T;
}
