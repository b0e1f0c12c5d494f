import { percent, table } from "../markdown";
import { BLOCK } from "./figures";
import { figure, NAMES } from "./words";
import type { AnalystRates, AnalystTable } from "~/domain/judgement/analysts";
import { ASSUMED, MEASURES, type Population, WEIGHTS } from "~/domain/judgement/ranking";

/** Everything that the figures follow from and that nobody has measured. */
export function assumptionsSection(analysts: AnalystTable, population: Population): readonly string[] {
  const { slip, shownInShort, noiseInShort, source } = ASSUMED;
  const weights = MEASURES.filter((measure) => WEIGHTS.of[measure] > 0)
    .map((measure) => `${NAMES[measure]} ${figure(WEIGHTS.of[measure])}`)
    .join(", ");
  return [
    "## What is assumed",
    "Between the two skills every rate runs straight. People will replace these figures." +
      (analysts.practised.noise === analysts.unverifying.noise
        ? " All read with the same noise, so skill here is verifying and nothing else: grade and PD rank only by what verifying " +
          "moves in them."
        : ""),
    table(
      ["a simulated analyst", "skill 1: practised", "skill 0: verifies nothing", "source"],
      [
        ...ratesOf(analysts),
        [
          "misses the policy's price at the own PD by, standard deviation in notches of that price",
          figure(slip.atSkill1),
          figure(slip.atSkill0),
          `${source}, table ${ASSUMED.version}`,
        ],
      ],
    ),
    table(
      ["", "", "source"],
      [
        ["Analysts", analystsSaid(population), source],
        [
          "Decision",
          "lends what was asked for, at the policy's price at the own PD, where grade and price keep the policy's limits and " +
            "no rule that ends the application was seen; otherwise declines",
          source,
        ],
        [
          "Yardstick of grade and PD",
          "the PD that a perfect reader of the file can know (attainable)",
          "the generator",
        ],
        ["Flags", "a sign is a flag that the file shows; every file is one occasion for a false alarm", source],
        ["Money", "expected result against the best decision that the file allowed, per 100 asked", "the benchmark"],
        [
          "Short file",
          `the same file in which each flag that can be found is shown with a chance of ${percent(shownInShort, 0)}, read in ` +
            `less time: the noise of ln PD is ${figure(noiseInShort)} times as large. Its yardstick moves as the ideal ` +
            "reader's PD does: nobody is judged by what the file does not hold",
          source,
        ],
        [
          "Composite",
          `${weights}; each in standard deviations over analysts of even skill on forms of ${BLOCK} files. Money counts ` +
            "nothing in it, and so never decides; the criterion is a leaning and no merit",
          `${WEIGHTS.source}, table ${WEIGHTS.version}`,
        ],
      ],
    ),
  ];
}

/** How they read, as the table of readers has it. */
function ratesOf({ id, version, practised, unverifying }: AnalystTable): string[][] {
  const row = (what: string, of: (rates: AnalystRates) => string) => [
    what,
    of(practised),
    of(unverifying),
    `content/readers, ${id}@${version}`,
  ];
  return [
    row("finds a lie that the papers show", ({ finds }) => percent(finds.lie, 0)),
    row("finds a rule that ends the application", ({ finds }) => percent(finds.rule, 0)),
    row("finds a burden that is no lie", ({ finds }) => percent(finds.burden, 0)),
    row("raises a false alarm, of files, honest ones too", ({ falseAlarm }) => percent(falseAlarm)),
    row("takes in, of what only comparing papers shows", ({ verifies }) => percent(verifies, 0)),
    row("noise of ln PD, standard deviation", ({ noise }) => figure(noise)),
  ];
}

const analystsSaid = ({ even, practised, halfway }: Population): string =>
  `${even.length} of skills spread evenly from 0 to 1, ${practised.length} practised ones (1) and ${halfway.length} halfway (0.5)`;
