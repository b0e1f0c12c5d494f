import { type AssetItem, TRADES } from "../../industries";
import type { Minor } from "../../money";
import { employedIn } from "./employed";
import { squareMetresOf } from "./lease";
import { jobTitles } from "./vocabulary/index";
import type { World } from "./world";

/** What is bought used costs at least the price of a new one over this. House estimate. */
export const USED = 2.5;
/** Trucks for one driver at most and at least: some stand idle, and on some two take turns. House estimates. */
const A_DRIVER = { most: 1.15, least: 0.5 } as const;
/** In a crew of fewer the owner drives too. */
const FEW_PEOPLE = 10;
/** Where nobody is hired as a driver: vehicles and lifts for one of the staff. House estimate. */
const A_HEAD = 0.5;
/** Behind two tractor units that come with a trailer goes one more. House estimate. */
const MORE_BEHIND = 0.5;

/** What of the register has been found so far, and what there are people, rooms and tractors for. */
export class Stand {
  readonly #pieces = new Map<string, number>();
  readonly #rows = new Map<string, number>();
  readonly #most: number;
  readonly #least: number;
  readonly #heads: number;
  readonly #squareMetres: number;
  readonly #total: number;
  #done = 0;

  constructor(
    readonly items: readonly AssetItem[],
    world: World,
    rows: readonly { readonly cost: Minor }[],
  ) {
    ({ most: this.#most, least: this.#least } = drivenBy(world));
    this.#heads = employedIn(world.days.staff, world.now.month).length;
    this.#squareMetres = squareMetresOf(world);
    this.#total = rows.reduce((sum, { cost }) => sum + cost / 100, 0);
  }

  pieces(key: string): number {
    return this.#pieces.get(key) ?? 0;
  }

  rows(key: string): number {
    return this.#rows.get(key) ?? 0;
  }

  /** Of one kind or, with a condition, of all that meet it. */
  #all(of: (item: AssetItem) => boolean): number {
    return this.items.reduce((sum, item) => (of(item) ? sum + this.pieces(item.key) : sum), 0);
  }

  /** Whether the row may be this: as many as it would be have people, rooms and tractors. */
  hasRoom(item: AssetItem, yuan: number): boolean {
    return this.strain(item, yuan) <= 1;
  }

  /** What there would be of an item against what there are people, rooms and tractors for. */
  strain(item: AssetItem, yuan: number): number {
    const { key, behind, driven, room, aHead, atMost = Infinity } = item;
    const count = this.#count(item, yuan);
    const all = this.pieces(key) + count;
    const against = (most: number): number => Math.max(1, Math.floor(most));
    return Math.max(
      all / atMost,
      driven ? (this.#all((one) => one.driven === true) + count) / this.#most : 0,
      room === undefined ? 0 : all / against(this.#squareMetres / room),
      aHead === undefined ? 0 : all / against(this.#heads * aHead),
      behind === undefined
        ? 0
        : (this.#all((one) => one.behind === behind) + count) / Math.max(0.3, this.pieces(behind) * MORE_BEHIND),
    );
  }

  /** Whether there are fewer vehicles so far than the drivers need, of what the register comes to. */
  wantsDriven(yuan: number): boolean {
    return this.#missing(yuan) > 0;
  }

  #missing(yuan: number): number {
    const due = Math.ceil((this.#least * (this.#done + yuan)) / this.#total);
    return due - this.#all((one) => one.driven === true);
  }

  /** How many of an item a row of so many yuan is; where drivers wait, older ones. */
  #count({ price, driven, atMost = Infinity }: AssetItem, yuan: number): number {
    const usual = Math.max(1, Math.round(yuan / price));
    if (!driven) return usual;
    const older = Math.floor((yuan * USED) / price);
    return Math.max(usual, Math.min(this.#missing(yuan), older, atMost));
  }

  add(item: AssetItem, yuan: number): number {
    const count = this.#count(item, yuan);
    this.#pieces.set(item.key, this.pieces(item.key) + count);
    this.#rows.set(item.key, this.rows(item.key) + 1);
    this.#done += yuan;
    return count;
  }
}

/** How many vehicles and lifts the firm has people for, and wants at least. */
function drivenBy({ days, now }: World): { readonly most: number; readonly least: number } {
  const { id } = now.firm.industry;
  const staff = employedIn(days.staff, now.month);
  const { drivers } = TRADES[id].vocabulary.jobs;
  if (!drivers) return { most: Math.max(1, Math.ceil(staff.length * A_HEAD)), least: 0 };
  const titles = jobTitles(id, staff, new Map());
  const hired = titles.filter(({ job }) => drivers.includes(job.code.slice(job.code.lastIndexOf(".") + 1))).length;
  const all = hired + (staff.length < FEW_PEOPLE ? 1 : 0);
  return { most: Math.max(1, Math.round(all * A_DRIVER.most)), least: Math.floor(hired * A_DRIVER.least) };
}
