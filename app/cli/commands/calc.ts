import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseCountryRules } from "~/courseware/country-rules";
import { describeError } from "~/courseware/result";
import { calculate, CALCULATION_NAMES, type CalcValue, InputError } from "~/domain/calc";
import type { CountryRules } from "~/domain/pricing";
import { UsageError, type Command } from "../command";

type Answer =
  { readonly fn: string; readonly result: CalcValue } | { readonly fn: string | null; readonly error: string };

export const command: Command = {
  name: "calc",
  summary: "recompute figures from their inputs, for an auditor",
  usage: [
    "Usage: lendwright calc [FILE] [--rules FILE]",
    "       lendwright calc --list",
    "",
    'Reads {"fn": …, "inputs": {…}} from FILE or standard input: one object, one object a line, or {"rows": […]}.',
    'Prints {"fn", "result"} a line in the same order, or {"fn", "error"} where the function or an input is not known.',
    'A formula without an answer has the result {"undefined": true, "reason": …}.',
    "Ends with 0, or with 1 when a line is an error.",
    "",
    "  --list         name the functions",
    "  --rules FILE   size classes, loan classes and tolerances (default: content/policy/cn-demo/rules.yaml)",
  ].join("\n"),

  run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        list: { type: "boolean", default: false },
        rules: { type: "string", default: "content/policy/cn-demo/rules.yaml" },
      },
      allowPositionals: true,
    });
    if (values.list) {
      console.log(CALCULATION_NAMES.join("\n"));
      return Promise.resolve(0);
    }
    const [file, surplus] = positionals;
    if (surplus !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(surplus)}`);
    const rules = readRules(values.rules);
    const requests = requestsIn(readText(file ?? 0, "FILE"));
    if (requests.length === 0) throw new UsageError("FILE: holds no request");
    const answers = requests.map((request) => answer(request, rules));
    for (const line of answers) console.log(JSON.stringify(line));
    return Promise.resolve(answers.some((line) => "error" in line) ? 1 : 0);
  },
};

/** `source` is a path, or 0 for standard input. */
function readText(source: string | 0, argument: string): string {
  try {
    return readFileSync(source, "utf8");
  } catch (error) {
    throw new UsageError(`${argument}: cannot read ${source === 0 ? "standard input" : source}: ${messageOf(error)}`);
  }
}

function readRules(file: string): CountryRules {
  const parsed = parseCountryRules(readText(file, "--rules"), file);
  if (parsed.ok) return parsed.value;
  throw new UsageError(`--rules: ${parsed.errors.map(describeError).join("; ")}`);
}

/** The requests of a text: `rows` of an object, the object itself, or one for each line that is not empty. */
function requestsIn(text: string): readonly unknown[] {
  const whole = parseJson(text);
  if (isRecord(whole) && Array.isArray(whole.rows)) return whole.rows;
  if (isRecord(whole)) return [whole];
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parseJson);
}

function answer(request: unknown, rules: CountryRules): Answer {
  if (!isRecord(request)) return { fn: null, error: "not a JSON object" };
  const { fn, inputs } = request;
  if (typeof fn !== "string") return { fn: null, error: '"fn" must be the name of a function' };
  if (!isRecord(inputs)) return { fn, error: '"inputs" must be an object' };
  try {
    return { fn, result: calculate(fn, inputs, rules) };
  } catch (error) {
    if (error instanceof InputError) return { fn, error: error.message };
    throw error;
  }
}

/** undefined where the text is not JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
