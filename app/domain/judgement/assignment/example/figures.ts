import { at } from "./place-path";
import type { ExampleFigure, ExampleUnit } from "./worked-example";

/** A figure rounded as it is written; undefined: the case has no such place. */
export type Reckoned = number | string | undefined;

/**
 * The figures of an example, by name. `of` is a sum such as "sales - 'vat.returns[].salesInvoiced'": words are other figures,
 * what stands in quotes is a place of the case and, where several answer to it, their sum; count(), max() and min() of such
 * a place; + - * / and brackets. Each figure is rounded as it is written before another uses it, so that a reader who
 * reckons with what stands on the page comes to what stands on the page.
 * @throws RangeError for a sum that cannot be read, or figures that wait for one another
 */
export function figuresOf(figures: Readonly<Record<string, ExampleFigure>>, root: unknown): (name: string) => Reckoned {
  const done = new Map<string, Reckoned>();
  const open = new Set<string>();
  const figure = (name: string): Reckoned => {
    const known = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (!known) throw new RangeError(`no figure ${name}`);
    if (open.has(name)) throw new RangeError(`${name} waits for itself`);
    if (!done.has(name)) {
      open.add(name);
      done.set(name, rounded(reckon(known.of, figure, root), known.as));
      open.delete(name);
    }
    return done.get(name);
  };
  return figure;
}

/** Decimals that a number keeps, in the unit that it is reckoned in: minor units, or the share itself. */
const STEP: Readonly<Record<Exclude<ExampleUnit, "text" | "date" | "month">, number>> = {
  money: 100,
  thousand: 100_000,
  percent: 1 / 100,
  percent1: 1 / 1_000,
  percent2: 1 / 10_000,
  times: 1 / 100,
  number: 1,
  days: 1,
};

function rounded(value: number | string | undefined, unit: ExampleUnit): Reckoned {
  if (unit === "text" || unit === "date" || unit === "month") return value;
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const steps = Math.round(value / STEP[unit]);
  // Shares by division: 0.07 is 7 / 100 and not 7 times a hundredth.
  return STEP[unit] >= 1 ? steps * STEP[unit] : steps / Math.round(1 / STEP[unit]);
}

/** A sum, read from left to right with the usual precedence; undefined where a part of it is. */
function reckon(sum: string, figure: (name: string) => Reckoned, root: unknown): Reckoned {
  const tokens = sum.match(/'[^']*'|\d+(?:\.\d+)?|[A-Za-z]\w*|[-+*/()]/g) ?? [];
  if (tokens.join("").replace(/\s/g, "") !== sum.replace(/\s/g, "")) throw new RangeError(`cannot be read: ${sum}`);
  let next = 0;
  const take = (): string => {
    const token = tokens[next++];
    if (token === undefined) throw new RangeError(`ends too early: ${sum}`);
    return token;
  };
  const chain = (part: () => Reckoned, signs: Readonly<Record<string, (a: number, b: number) => number>>): Reckoned => {
    let left = part();
    for (let sign = signs[tokens[next] ?? ""]; sign; sign = signs[tokens[next] ?? ""]) {
      next++;
      const right = part();
      left = typeof left === "number" && typeof right === "number" ? sign(left, right) : undefined;
    }
    return left;
  };
  const total = (): Reckoned => chain(product, { "+": (a, b) => a + b, "-": (a, b) => a - b });
  const product = (): Reckoned => chain(single, { "*": (a, b) => a * b, "/": (a, b) => a / b });
  const single = (): Reckoned => {
    const token = take();
    if (token === "(") return closed(total());
    if (token.startsWith("'")) return totalOf(at(token.slice(1, -1), root));
    if (/^\d/.test(token)) return Number(token);
    if (tokens[next] !== "(") return figure(token);
    next++;
    return closed(ofPlaces(token, at(take().slice(1, -1), root)));
  };
  const closed = (value: Reckoned): Reckoned => {
    if (take() !== ")") throw new RangeError(`a bracket stays open: ${sum}`);
    return value;
  };
  const value = total();
  if (next !== tokens.length) throw new RangeError(`cannot be read: ${sum}`);
  return value;
}

/** One word stays a word; several numbers are added up. */
function totalOf(found: readonly (number | string)[]): Reckoned {
  if (found.length === 1) return found[0];
  const numbers = found.filter((one) => typeof one === "number");
  return found.length > 0 && numbers.length === found.length ? numbers.reduce((sum, one) => sum + one, 0) : undefined;
}

function ofPlaces(name: string, found: readonly (number | string)[]): Reckoned {
  if (name === "count") return found.length;
  const numbers = found.filter((one) => typeof one === "number");
  if (numbers.length === 0) return undefined;
  if (name === "max") return Math.max(...numbers);
  if (name === "min") return Math.min(...numbers);
  throw new RangeError(`no such function: ${name}`);
}
