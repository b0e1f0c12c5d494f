import { readFileSync } from "node:fs";
import { parsePolicy } from "~/courseware/policy";

const FILE = "content/policy/cn-demo/policy.yaml";
const parsed = parsePolicy(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** The policy that the demonstration bank ships with. */
export const demoPolicy = parsed.value;
