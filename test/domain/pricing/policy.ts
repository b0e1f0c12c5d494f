import { readFileSync } from "node:fs";
import { asSchema1 } from "../../support/schema-1";
import { parsePolicy } from "~/courseware/policy";

const FILE = "content/policy/cn-demo/policy.yaml";
const parsed = parsePolicy(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** The policy that the demonstration bank ships with. */
export const shippedPolicy = parsed.value;
/** The same in the shape of schema 1, at the hurdle of 12 % that the prices worked a second time stand on. */
export const demoPolicy = { ...asSchema1(shippedPolicy), hurdleRate: 0.12 };
