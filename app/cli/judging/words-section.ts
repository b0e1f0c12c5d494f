import { percent } from "../markdown";
import { BLOCK, type Forms, groupOf, isLeaning, LEADS, type Measured, type Needed, type Table } from "./figures";
import { RELIABLE } from "./sections";
import { figure, filesSaid, listed, NAMES } from "./words";
import { itemsFor, MEASURES, type Population, type Ranked } from "~/domain/judgement/ranking";

/** As many files as a trainee decides in about a year of the programme. House figure. */
const A_YEAR = 50;
/** Two standard errors and a bit: 95 % of a normal law. */
const Z95 = 1.96;

interface Findings {
  readonly all: readonly Measured[];
  readonly forms: Forms;
  readonly table: Table;
  readonly population: Population;
}

/** What the figures mean for those who plan training and certificates. */
export function wordsSection(findings: Findings): readonly string[] {
  const ranking = MEASURES.filter((measure) => !isLeaning(measure)).map((measure) => by(findings, measure));
  const soon = ranking.filter((one) => filesOf(one) <= A_YEAR).sort((a, b) => filesOf(a) - filesOf(b));
  const late = ranking.filter((one) => filesOf(one) > A_YEAR);
  const said = ({ ranked, lead }: Measured): string => `${NAMES[ranked]} (${filesSaid(lead!.quarter.same)})`;
  return [
    "## In words",
    compositeSaid(findings),
    formSaid(findings.forms),
    soon.length > 0
      ? `Within ${A_YEAR} shared files, about what a trainee decides in a year, these rank two analysts a quarter apart: ` +
        `${listed(soon.map(said))}.`
      : `Within ${A_YEAR} shared files, about what a trainee decides in a year, nothing alone ranks two analysts a quarter apart.`,
    late.length > 0
      ? `**What does not rank** in that time: ${listed(late.map(said))}. Nobody may be told that he is better or worse by these alone.`
      : "",
    "The criterion says who calls too much and who too little. It is worth talking about and ranks nobody. What price ranks is how " +
      "well somebody reckons, by an assumption about slips; the simulation knows no other reason to miss a price.",
    moneySaid(findings),
  ].filter((line) => line !== "");
}

const by = ({ all }: Findings, name: Ranked): Measured => all.find(({ ranked }) => ranked === name)!;
const filesOf = ({ lead }: Measured): number => lead?.quarter.same?.files ?? Infinity;

function compositeSaid(findings: Findings): string {
  const { lead, reliability } = by(findings, "composite");
  const flags = by(findings, "dPrime");
  const said = (pair: { readonly same: Needed; readonly own: Needed } | undefined): string =>
    `${filesSaid(pair?.same)} on the same files and ${filesSaid(pair?.own)} on files of one's own`;
  const certain = reliability && itemsFor(RELIABLE, reliability.perFile);
  return [
    `Files until the composite puts the better of two ahead in ${percent(LEADS, 0)} of the pairs: with skills a quarter apart ` +
      `${said(lead?.quarter)}; practised against halfway ${said(lead?.half)}.`,
    `Without the price, which is reckoned by formula while slips are assumed, a quarter apart takes ` +
      `${said(by(findings, "withoutPrice").lead?.quarter)}.`,
    `A reliability of ${figure(RELIABLE)} takes ${certain ?? "more than any number of"} shared files.`,
    filesOf(flags) < filesOf(by(findings, "composite"))
      ? "Flags alone rank sooner than the composite: what else it counts adds more chance than skill."
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function formSaid({ short, full }: Forms): string {
  const of = (powers: Forms["short"]) => powers.find(({ ranked }) => ranked === "composite")!;
  const [quarter, half] = of(short).right;
  return (
    `A form of twelve short files and a full one puts ${percent(quarter!, 0)} of the pairs a quarter apart in the right order and ` +
    `${percent(half!, 0)} of practised against halfway, with a reliability of ${figure(of(short).reliability)}; thirteen full ` +
    `files give ${percent(of(full).right[0]!, 0)}, ${percent(of(full).right[1]!, 0)} and ${figure(of(full).reliability)}. ` +
    (of(short).reliability < RELIABLE
      ? "One form alone is not enough to pass or fail anybody whose score is near the bar."
      : "One form is enough to tell the practised from who verifies nothing.")
  );
}

function moneySaid(findings: Findings): string {
  const { item, residual } = by(findings, "money").reliability!.components;
  const within = Z95 * Math.sqrt(item + residual);
  const forgone = (places: readonly number[]): string => figure(-groupOf(findings.table, places).score.money!);
  const { practised, halfway } = findings.population;
  return (
    `Money is shown for learning, with its interval, and never decides: after ${BLOCK} files of one's own what somebody forwent is ` +
    `known within ±${figure(within)} per 100 asked, while a practised analyst forgoes ${forgone(practised)} and one halfway ` +
    `${forgone(halfway)}.`
  );
}
