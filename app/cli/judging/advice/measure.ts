import { whyOf } from "~/components/debrief/advice-words";
import { drawArchetype, generateCase, type Recipe, settle } from "~/domain/casefile";
import { adviceCode, type Debrief } from "~/domain/judgement/debrief";
import { textsOf } from "~/i18n";
import { openKey } from "~/i18n/keys";
import { type Bank, type Desk, deskOf } from "./desk";
import { ERRORS, type ErrorKind } from "./errors";

/** One decision with the error, and what was said. */
export interface Said {
  readonly named: boolean;
  /** title and reason, as the page has them */
  readonly words: string;
  readonly title: string;
}

export interface Measured {
  readonly kind: ErrorKind;
  readonly said: readonly Said[];
}

interface Order {
  readonly recipes: readonly Recipe[];
  readonly bank: Bank;
  readonly seed: string;
  /** decisions for each kind of error */
  readonly cases: number;
  readonly onProgress: (done: number, count: number) => void;
  /** lived for each file; undefined: as many as a file is made with */
  readonly futures?: number;
  /** names of the kinds that are measured; undefined: all */
  readonly only?: readonly string[];
}

/** Files that are looked at for each decision wanted: an error that can hardly ever be made is measured on fewer. */
const MOST_FILES = 12;

/** Kinds that draw from the same recipes share their files. Makes every kind of error on files where it can be made and where it shows, and keeps what the advice says of it. */
export function measureAdvice({ recipes, bank, seed, cases, futures, onProgress, only }: Order): readonly Measured[] {
  const t = textsOf("debrief");
  const drawers = new Map<ErrorKind["of"], (number: number) => Desk | undefined>();
  const drawerOf = ({ of }: ErrorKind) => {
    const first = ERRORS.find((kind) => kind.of === of)!.name;
    const own = of ? { recipes: of(recipes), seed: `${seed}-${first}` } : { recipes, seed };
    const drawer = drawers.get(of) ?? deskDrawer({ ...own, bank, futures });
    drawers.set(of, drawer);
    return drawer;
  };
  const kinds = ERRORS.filter(({ name }) => !only || only.includes(name));
  return kinds.map((kind, place) => {
    const desks = drawerOf(kind);
    const said: Said[] = [];
    for (let number = 0; said.length < cases && number < MOST_FILES * cases; number++) {
      const desk = desks(number);
      const decided = desk && kind.make(desk, said.length);
      const debrief = decided && desk.debrief(decided);
      if (debrief && kind.shows(debrief, desk)) said.push(saidIn(debrief, kind));
    }
    onProgress(place + 1, kinds.length);
    return { kind, said };
  });

  function saidIn(debrief: Debrief, kind: ErrorKind): Said {
    const title = t(openKey("debrief:next", adviceCode(debrief.oneThing)));
    return { named: kind.names(debrief.oneThing), title, words: whyOf(debrief, t) };
  }
}

/** The files drawn from the recipes, each made once. */
function deskDrawer(draw: Draw): (number: number) => Desk | undefined {
  const made = new Map<number, Desk | undefined>();
  return (number) => {
    if (!made.has(number)) made.set(number, drawn(draw, `${draw.seed}-${number}`));
    return made.get(number);
  };
}

type Draw = Pick<Order, "recipes" | "bank" | "seed" | "futures">;

function drawn({ recipes, bank, futures }: Draw, seed: string): Desk | undefined {
  const archetype = settle(drawArchetype(recipes, seed), seed);
  return deskOf(generateCase({ archetype, seed, futureCount: futures }), bank);
}
