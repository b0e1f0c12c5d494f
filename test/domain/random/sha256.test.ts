import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { sha256Hex } from "~/domain/random";

describe("SHA-256", () => {
  // FIPS 180-4 examples and NIST's CSRC test vectors.
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("of NIST's vectors gives the published digest", (message, digest) => {
    expect(sha256Hex(message)).toBe(digest);
  });

  test("of every length around a block, and of letters beyond ASCII, is the platform's", () => {
    for (let length = 0; length < 200; length++) {
      const text = "é中".repeat(length).slice(0, length);
      expect(sha256Hex(text), String(length)).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });
});
