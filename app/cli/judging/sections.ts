import { percent, table } from "../markdown";
import {
  BLOCK,
  FULL_FORM,
  type Forms,
  groupOf,
  isLeaning,
  LEADS,
  type Measured,
  SHORT_FORM,
  type Table,
} from "./figures";
import { figure, filesSaid, NAMES } from "./words";
import { type FormPlan, itemsFor, type Population } from "~/domain/judgement/ranking";

/** From this reliability on a certificate may lean on a score: the usual demand of test theory. */
export const RELIABLE = 0.8;

/** What the analysts come to over all files, by their skill. */
export function groupSection(answers: Table, { even, practised, halfway }: Population): readonly string[] {
  const tenth = Math.ceil(even.length / 10);
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ["practised (1)", practised],
    ["halfway (0.5)", halfway],
    ["lowest tenth (0 to 0.1)", even.slice(0, tenth)],
  ];
  return [
    "## What they do",
    "Means over all files and analysts of a group; d′ and criterion of all their calls together.",
    table(
      [
        "skill",
        "grade distance, notches",
        "error of ln PD",
        "flags found",
        "files with a false alarm",
        "d′",
        "criterion",
        "lends",
        "price off by, notches",
        "forgone per 100 asked",
      ],
      rows.map(([name, places]) => {
        const { tally, score } = groupOf(answers, places);
        const { hits, signals, falseAlarms, noise, offers, files } = tally;
        const distance = (value: number | undefined) => figure(value === undefined ? undefined : -value);
        return [
          name,
          distance(score.grade),
          distance(score.lnPd),
          percent(hits / signals, 0),
          percent(falseAlarms / noise, 0),
          figure(score.dPrime),
          figure(score.criterion),
          percent(offers / files, 0),
          distance(score.price),
          distance(score.money),
        ];
      }),
    ),
  ];
}

/** Reliability of one file, and how many it takes. */
export function leadSection(all: readonly Measured[], files: number): readonly string[] {
  return [
    "## How soon the better of two leads",
    `Reliability: the part of a score's variance that is the analysts' (G coefficient where all read the same files, Φ where ` +
      `each has his own), of one file, over skills spread evenly from 0 to 1, reckoned from blocks of ${BLOCK} files. Files until ` +
      `the better of two leads in ${percent(LEADS, 0)} of the pairs, and stays there, of pairs whose skills are a quarter ` +
      `apart and of practised ones against ones halfway; ≈: reckoned by the normal law beyond the ` +
      `${Math.floor(files / 2)} files that a pair was seen to read.`,
    table(
      [
        "",
        "one file, same",
        "one file, own",
        `files to ${figure(RELIABLE)}, same`,
        "a quarter apart, same files",
        "own files",
        "1 against 0.5, same files",
        "own files",
      ],
      all.map(({ ranked, reliability, lead }) => [
        NAMES[ranked],
        figure(reliability?.perFile),
        figure(reliability?.perOwnFile),
        String((reliability && itemsFor(RELIABLE, reliability.perFile)) ?? "never"),
        ...(lead
          ? [lead.quarter.same, lead.quarter.own, lead.half.same, lead.half.own].map(filesSaid)
          : Array<string>(4).fill("no better, no worse")),
      ]),
    ),
  ];
}

const planSaid = ({ short, full }: FormPlan): string => (short === 0 ? `${full} full` : `${short} short, ${full} full`);

/** What an exam of short files tells. */
export function formSection({ short, full }: Forms): readonly string[] {
  const plans = [
    { plan: SHORT_FORM, powers: short },
    { plan: FULL_FORM, powers: full },
  ];
  return [
    "## What a form tells",
    "All takers read the same form; every file counts alike, short or full. Reliability: G coefficient of one form over skills " +
      "from 0 to 1. Right: share of the pairs in which the better one scores higher, a tie being half a one.",
    table(
      [
        "",
        ...plans.flatMap(({ plan }) => [
          `${planSaid(plan)}: reliability`,
          "right, a quarter apart",
          "right, 1 against 0.5",
        ]),
      ],
      short.map(({ ranked }, i) => [
        NAMES[ranked],
        ...plans.flatMap(({ powers }) => {
          const { reliability, right } = powers[i]!;
          return [figure(reliability), ...(isLeaning(ranked) ? ["—", "—"] : right.map((share) => percent(share, 0)))];
        }),
      ]),
    ),
  ];
}

/** Grade and PD against the ideal reader, whose reading is the middle of all simulated ones. */
export function yardstickSection(all: readonly Measured[], ideal: readonly Measured[]): readonly string[] {
  return [
    "## Held against the ideal reader",
    "Simulated analysts read as the ideal reader does, so against him they err by their noise and by what they overlook, and " +
      "by nothing else. People read in other ways: plan with the figures against the attainable PD.",
    table(
      [
        "",
        "one file, attainable PD",
        "one file, ideal reader",
        "a quarter apart, attainable",
        "a quarter apart, ideal reader",
      ],
      ideal.map((own) => {
        const other = all.find(({ ranked }) => ranked === own.ranked)!;
        return [
          NAMES[own.ranked],
          figure(other.reliability?.perFile),
          figure(own.reliability?.perFile),
          filesSaid(other.lead?.quarter.same),
          filesSaid(own.lead?.quarter.same),
        ];
      }),
    ),
  ];
}
