import { inflateRawSync } from "node:zlib";

const CENTRAL_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Does a ZIP file unpack to at most `limit` bytes? Each entry is unpacked up to the limit, because what an entry says of
 * its own size may be a lie. False also for a file whose entries cannot be read.
 */
export function unpacksWithin(zip: Buffer, limit: number): boolean {
  let left = limit;
  try {
    for (const { unpacked } of entriesOf(zip)) {
      left -= unpacked(left).length;
      if (left <= 0) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The text of one file in a ZIP file that unpacks within a limit. */
export function textIn(zip: Buffer, name: string): string | undefined {
  for (const entry of entriesOf(zip)) if (entry.name === name) return entry.unpacked().toString("utf8");
  return undefined;
}

interface Entry {
  readonly name: string;
  readonly unpacked: (limit?: number) => Buffer;
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  for (let at = firstEntry(zip); zip.readUInt32LE(at) === CENTRAL_ENTRY;) {
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const isDeflated = zip.readUInt16LE(at + 10) === DEFLATED;
    const named = zip.readUInt16LE(at + 28);
    yield {
      name: zip.toString("utf8", at + 46, at + 46 + named),
      unpacked: (limit) =>
        isDeflated ? inflateRawSync(packed, limit === undefined ? {} : { maxOutputLength: limit }) : packed,
    };
    at += 46 + named + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** Where the central directory begins, from the record that ends the file. */
function firstEntry(zip: Buffer): number {
  return zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
}
