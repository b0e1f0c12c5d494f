import { linesBentBy, plantedIn, type Planted } from "../../../casefile";
import { FLAG_KINDS } from "../../../casefile/browser";
import type { Phrase } from "../../../lending";
import type { FlagPin } from "../../worksheet";
import type { AlarmCost, FlagAnswer } from "../debrief";
import { isCorrected, isNamed, isPutDown, LINE_TOLERANCE, outcomeOf } from "../flags";
import { anomalyAt } from "./anomaly";
import { placesOfBurden } from "./burden-places";
import { burdenNotCarried, lieNotCarried } from "./carried";
import type { Check } from "./check";
import { checkBy } from "./checks";
import { type Answer, type AnswerGround, type Desk, request, type Rule, say } from "./desk";
import { asAnswered, behind, nobodyAsked, stillOpen, untested } from "./evasion";
import { isAbout, related } from "./kinship";
import { borneOut, sumOf } from "./lawful";
import { askedAt, lineOfAccount } from "./line-answer";
import { namesIn } from "./named";
import { type Papers, papersOf, placeFor } from "./papers";
import { drawnByFamily, lieOfPayee } from "./payee";
import { riskAt } from "./real-risks";
import { type Checked, checksFor, namesSuspicion } from "./usual-checks";
import { TOLD_OF_SALES } from "./thresholds";
import { yearlySales } from "./yearly-sales";

/** The answers to flags of one file: the file is read once, then every flag in turn. */
export type Answerer = (pin: FlagPin) => FlagAnswer;

export function answererOf(ground: AnswerGround): Answerer {
  const papers = papersOf(ground.file);
  const desk: Desk = {
    ...ground,
    papers,
    check: onceEach((name: Checked) => checkBy(name, papers)),
    names: namesIn(ground.file.documents),
    planted: plantedIn(ground.truth),
    burdens: ground.truth.burdens ?? [],
    anomalies: borneOut(ground.truth.anomalies, papers),
  };
  return (pin) => {
    for (const rule of RULES) {
      const answer = rule(pin, desk);
      if (answer) return judgeClearing(pin, { pin: pin.id, ...answer });
    }
    return judgeClearing(pin, { pin: pin.id, ...unanswered(pin, desk) });
  };
}

/** Accounts are long: what was held against them once is not added up again. */
function onceEach<K, V>(measure: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : measure(key);
    known.set(key, value);
    return value;
  };
}

/** What is real comes before what looks innocent, and what the file tells of this very place before what it tells in general. */
const RULES: readonly Rule[] = [
  foundLie,
  namedBurden,
  misnamedLie,
  lawfulThing,
  realRisk,
  nearTheLie,
  sameHands,
  lineOfAccount,
  nobodyAsked,
  drawnByFamily,
  heldAgainstPapers,
];

/** One place in each paper, in the order of the evidence. */
const firstOfEach = (evidence: Planted["evidence"], papers: Papers) =>
  papers.there(
    evidence
      .filter(({ doc }, index) => evidence.findIndex((one) => one.doc === doc) === index)
      .map(({ doc, at }) => ({ doc, at })),
  );

function foundLie(pin: FlagPin, desk: Desk): Answer | undefined {
  const index = desk.planted.findIndex((lie) => outcomeOf(pin, lie) === "found");
  const lie = desk.planted[index];
  if (!lie) return undefined;
  const of = { list: "planted", index } as const;
  const papers = firstOfEach(lie.evidence, desk.papers);
  const left =
    desk.lent && !pin.cleared && !isCorrected(lie, desk.books) ? lieNotCarried(lie.kind, desk.truth, desk) : undefined;
  if (left) return { kind: "notCarried", why: say("notCarried", left.params), papers: [left.place, ...papers], of };
  return { kind: "planted", why: say("planted", { kind: lie.kind }), papers, of };
}

function namedBurden(pin: FlagPin, desk: Desk): Answer | undefined {
  const index = desk.burdens.findIndex((burden) => isNamed(pin, burden));
  const burden = desk.burdens[index];
  if (!burden) return undefined;
  const of = { list: "burdens", index } as const;
  const papers = placesOfBurden(burden, desk.papers);
  const share = burden.amount / yearlySales(desk.papers);
  const params = { amount: burden.amount, share };
  if (share <= LINE_TOLERANCE) return { kind: "immaterial", why: say("burdenSmall", params), papers, of };
  const left = desk.lent && !pin.cleared && !isPutDown(burden, desk.books) ? burdenNotCarried(burden, desk) : undefined;
  if (left) return { kind: "notCarried", why: say("notCarried", left.params), papers: [left.place, ...papers], of };
  return { kind: "realRisk", why: say("burden", params), papers, of };
}

/** On the very place that shows it, under another name. */
function misnamedLie(pin: FlagPin, desk: Desk): Answer | undefined {
  const index = desk.planted.findIndex((lie) => outcomeOf(pin, lie) === "misnamed");
  if (index >= 0) return misread(pin, desk, "planted", index, "wrongMeaning");
  // Whoever suspects quite another thing is answered on that.
  const burden = desk.burdens.findIndex(
    ({ kind, evidence }) =>
      (related(kind, pin.kind) || !namesSuspicion(pin.kind)) &&
      evidence.some(({ doc, at }) => doc === pin.at.doc && at === pin.at.at),
  );
  return burden < 0 ? undefined : misread(pin, desk, "burdens", burden);
}

/** In a paper that shows it, under a name of the same family; or under its own name in a paper that does not. */
function nearTheLie(pin: FlagPin, desk: Desk): Answer | undefined {
  // Of an account's many lines only the line itself tells who was paid, and whether it went back.
  const isOneOfMany = askedAt(pin, desk) !== undefined;
  // Accounts hold every line of a firm: there only the lines that a lie bends are near it.
  const paper = desk.papers.byId(pin.at.doc)?.kind;
  const line = paper === "statements" || paper === "interim" ? pin.at.at.split(".")[1] : undefined;
  const shows = ({ kind, bends, evidence }: Planted) =>
    line === undefined
      ? bends.includes(pin.at.doc) || evidence.some(({ doc }) => doc === pin.at.doc)
      : bends.includes(pin.at.doc) && linesBentBy(kind).some((bent) => bent === line);
  const index = desk.planted.findIndex(
    (lie) => lie.kind === pin.kind || (!isOneOfMany && related(lie.kind, pin.kind) && shows(lie)),
  );
  return index < 0 ? undefined : misread(pin, desk, "planted", index);
}

/** One more payment of those by which a lie shows, where the key names a few. */
function sameHands(pin: FlagPin, desk: Desk): Answer | undefined {
  const index = lieOfPayee(pin, desk);
  return index < 0 ? undefined : misread(pin, desk, "planted", index);
}

/** @param code "wrongMeaning" on the very place, which counts half; beside it or under another name it is a hint alone */
function misread(
  pin: FlagPin,
  desk: Desk,
  list: "planted" | "burdens",
  index: number,
  code: "wrongMeaning" | "nearMeaning" = "nearMeaning",
): Answer {
  const real = list === "planted" ? desk.planted[index]! : desk.burdens[index]!;
  const shown =
    list === "planted" ? firstOfEach(real.evidence, desk.papers) : placesOfBurden(desk.burdens[index]!, desk.papers);
  return {
    kind: "wrongMeaning",
    why: say(real.kind === pin.kind ? "wrongPaper" : code, { kind: real.kind, called: pin.kind, ...behind(pin, desk) }),
    papers: shown.length > 0 ? shown : desk.papers.there([pin.at]),
    of: { list, index },
  };
}

function lawfulThing(pin: FlagPin, desk: Desk): Answer | undefined {
  const index = anomalyAt(pin.at, desk.anomalies, desk.papers.documents);
  if (index === undefined) return undefined;
  const thing = desk.anomalies[index]!;
  const { explained } = thing;
  const papers = desk.papers.there([{ doc: explained.doc, at: explained.at }]);
  const moved = sumOf(thing, desk.papers);
  if (!moved) return { kind: "innocent", why: say("lawful"), papers, of: { list: "anomalies", index } };
  const share = moved.amount / yearlySales(desk.papers);
  const code = moved.name === undefined ? "lawfulSum" : "lawfulNamed";
  const why = share < TOLD_OF_SALES ? say(`${code}Little`, moved) : say(code, { ...moved, share });
  return { kind: "innocent", why, papers, of: { list: "anomalies", index } };
}

function realRisk({ kind, at }: FlagPin, { papers }: Desk): Answer | undefined {
  const found = riskAt(kind, at, papers);
  if (!found) return undefined;
  const { risk, measured } = found;
  const why = say(`risk.${measured.code ?? risk.code}`, measured.params);
  return { kind: measured.size < risk.from ? "immaterial" : "realRisk", why, papers: measured.papers };
}

function heldAgainstPapers(pin: FlagPin, desk: Desk): Answer | undefined {
  const document = desk.papers.byId(pin.at.doc);
  for (const name of checksFor(pin.kind, document, pin.at)) {
    const found = desk.check(name);
    if (!found) continue;
    const params = { ...found.params, ...asAnswered(pin, document), ...notYet(pin, name) };
    const check = { ...found, params };
    return check.agrees ? agreed(check) : differs(pin, check, desk);
  }
  return undefined;
}

/** What is asked for has not been paid out: nothing of it can have gone elsewhere. */
const notYet = ({ kind }: FlagPin, check: Checked): Phrase["params"] =>
  kind === "divertedLoan" && check === "purpose" ? { notYet: "yes" } : {};

const agreed = ({ code, params, papers }: Check): Answer => ({
  kind: "innocent",
  why: say(`check.${code}.agrees`, params),
  papers,
});

/** Papers that differ because of something real were the right ones; where there is nothing, the question stays open. */
function differs(pin: FlagPin, { code, params, papers }: Check, desk: Desk): Answer {
  const docs = papers.map(({ doc }) => doc);
  const index = desk.planted.findIndex(
    ({ kind, bends, evidence }) =>
      isAbout(code, kind) &&
      (bends.some((doc) => docs.includes(doc)) || evidence.some(({ doc }) => docs.includes(doc))),
  );
  if (index >= 0) return misread(pin, desk, "planted", index);
  const burden = desk.burdens.findIndex(
    ({ kind, evidence }) => isAbout(code, kind) && evidence.some(({ doc }) => docs.includes(doc)),
  );
  if (burden >= 0) return misread(pin, desk, "burdens", burden);
  // Where only the place says what was asked, the paper to ask for is that of its check.
  const kind = namesSuspicion(pin.kind) || !isFlagKind(code) ? pin.kind : code;
  const why = say(`check.${code}.differs`, { ...params, ...stillOpen(params), ...request({ kind }, desk) });
  return { kind: "askFor", why, papers };
}

const isFlagKind = (code: string): code is FlagPin["kind"] => (FLAG_KINDS as readonly string[]).includes(code);

/** Nothing in the file tests it. */
function unanswered(pin: FlagPin, desk: Desk): Answer {
  const document = desk.papers.byId(pin.at.doc);
  const papers = desk.papers.there([pin.at, placeFor(document)]).slice(0, 1);
  return { kind: "askFor", why: say(untested(pin, document), { called: pin.kind, ...request(pin, desk) }), papers };
}

/** A question that the analyst closed: with credit where the file closes it, wrongly where it does not. */
function judgeClearing({ cleared }: FlagPin, answer: FlagAnswer): FlagAnswer {
  if (!cleared) return answer;
  if (answer.kind === "immaterial") return { ...answer, kind: "cleared" };
  if (answer.kind !== "innocent") return { ...answer, clearedWrongly: true };
  return { ...answer, kind: "cleared" };
}

/** An innocent flag that was heavy enough to cost something. */
export const asAlarm = (answer: FlagAnswer, { severity }: FlagPin, cost: AlarmCost | undefined): FlagAnswer =>
  answer.kind === "innocent" && severity !== "low" && cost ? { ...answer, kind: "falseAlarm", cost } : answer;
