import { z } from "zod";
import { withEveryPart, withReasons } from "./kept";
import { fields, type Fields, historyOf, isFields, list, readText, type Step } from "./read";
import { MODEL_VERSION, type ModelOpinion } from "~/domain/judgement/opinion";

/**
 * Version of the rules that an opinion names. Before 2 it named none: it saw no knock-outs and stated no bounds. Before
 * 3 it rated on accounts that do not add up, before 4 it referred nothing, and before 5 it asked for promises that were
 * broken already; what it said then stays.
 */
const OPINION_VERSION = Number(MODEL_VERSION);

/** @param id "<case>/<policy version>/<scorecard version>" */
export const readOpinion = (text: string, id: string): ModelOpinion =>
  readText(text, OPINION, { table: "ModelOpinion", id });

const versionOf = ({ model = "1" }: Fields): number => Number(model);

function from1(stored: Fields): Fields {
  const told = { ...stored, model: "1", knockOuts: [] };
  if (stored.rated !== true) return told;
  const { price, score } = stored as { readonly price: Fields; readonly score: Fields };
  return { ...told, price: withEveryPart(price), score: withReasons(score), limit: "notStated", covenants: [] };
}

const same: Step = (stored) => stored;

/** Its policy may have been of schema 1. */
const complete: Step = (stored) =>
  stored.rated === true && isFields(stored.price) ? { ...stored, price: withEveryPart(stored.price) } : stored;

const versions = { scorecard: z.string(), policy: z.string(), model: z.string(), knockOuts: list, reasons: list };

const schema = z.discriminatedUnion("rated", [
  z.object({ rated: z.literal(false), ...versions }),
  z.object({
    rated: z.literal(true),
    ...versions,
    score: z.object({ points: z.number(), pd: z.number(), grade: z.number(), contributions: list }),
    ratios: fields,
    price: z.object({ waterfall: z.object({ rate: z.number(), interestTax: z.number() }), lgd: fields }),
    verdict: z.enum(["approve", "approveWithConditions", "decline", "refer"]),
    amount: z.number(),
    rate: z.number(),
    raroc: z.number(),
    conditions: list,
    limit: z.union([fields, z.literal("notStated")]),
    covenants: list,
  }),
]);

const OPINION = {
  schema,
  history: historyOf({ version: OPINION_VERSION, versionOf, steps: [from1, same, same, same], complete }),
};
