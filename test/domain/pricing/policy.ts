import { readFileSync } from "node:fs";
import { asSchema1 } from "../../support/schema-1";
import { parsePolicy } from "~/courseware/policy";

const FILE = "content/policy/cn-demo/policy.yaml";
const parsed = parsePolicy(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);

/** The policy that the demonstration bank ships with. */
export const shippedPolicy = parsed.value;
/** The same in the shape of schema 1. */
export const demoPolicy = asSchema1(shippedPolicy);
