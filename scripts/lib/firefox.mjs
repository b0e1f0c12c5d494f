import path from "node:path";
import { isProgram } from "./run.mjs";

const NAMES = ["firefox-esr", "firefox"];
const ELSEWHERE = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Path of a Firefox that is on this machine, or undefined. */
export function installedFirefox() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.FIREFOX_PATH, ...inPath, ...ELSEWHERE].find((file) => file && isProgram(file));
}
