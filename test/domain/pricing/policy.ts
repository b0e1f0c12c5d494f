import { readFileSync } from "node:fs";
import { parsePolicy } from "~/courseware/policy";

const FILE = "content/policy/cn-demo/policy.yaml";
const parsed = parsePolicy(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** The policy that the demonstration bank ships with. */
export const shippedPolicy = parsed.value;
/** The same with the operating costs of 1 % that the prices worked a second time stand on. */
export const demoPolicy = { ...shippedPolicy, opexRate: 0.01 };
