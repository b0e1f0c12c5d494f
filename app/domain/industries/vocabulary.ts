/**
 * What the papers of a trade speak of. Keys become phrase codes ("stock.metalParts.hexBolts"), whose sentences stand in
 * content/phrases/goods.<language>.yaml. Prices are house estimates that make quantities believable; no total depends
 * on them.
 */
export interface Vocabulary {
  /** lines of business of which a firm of the trade follows one; none where all firms are alike */
  readonly lines?: readonly string[];
  readonly stock: readonly StockItem[];
  readonly assets: readonly AssetItem[];
  /** titles by rank of pay (`Employee.job`), the best paid first, of those who count as cost of sales and of the others */
  readonly jobs: {
    readonly production: readonly string[];
    readonly other: readonly string[];
    /** titles of which a firm has one for so many heads, and one at least; of the others as many as it takes */
    readonly oneFor: Readonly<Record<string, number>>;
    /** titles that only a firm with one of these machines has */
    readonly at?: Readonly<Record<string, readonly string[]>>;
    /** whom a firm has for machines that not everybody can work, and his place by pay among the production */
    readonly specialists?: readonly { readonly title: string; readonly rank: number; readonly at: readonly string[] }[];
    /** who drives; anybody where nobody is named */
    readonly drivers?: readonly string[];
  };
  /** what is ordered; none where nobody orders ahead */
  readonly products: readonly Product[];
  /** what customs sheets call the goods, a mix at the trade's usual price; none where nobody exports */
  readonly exports: readonly OfLine[];
  readonly premises: { readonly keys: readonly string[]; readonly rentPerSquareMetre: number }; // yuan a month
}

/** How an inventory sorts what it lists. */
export type StockCategory = "material" | "inProgress" | "finished" | "goods";

export const UNITS = [
  "piece",
  "set",
  "pair",
  "kg",
  "tonne",
  "litre",
  "metre",
  "squareMetre",
  "cubicMetre",
  "sheet",
  "roll",
  "bag",
  "box",
  "carton",
  "bottle",
  "barrel",
  "tray",
  "job",
  "lot",
] as const;
export type Unit = (typeof UNITS)[number];

/** Something that every firm of the trade has, or only those of one line. */
export interface OfLine {
  readonly key: string;
  readonly line?: string;
}

export interface StockItem extends OfLine {
  readonly category: StockCategory;
  readonly unit: Unit;
  /** yuan a unit, net of VAT */
  readonly cost: number;
  /** sizes or grades it is kept in, from the cheapest; a row each. The sentence takes {size} */
  readonly sizes?: readonly string[];
  /** spoils: used or sold within the week */
  readonly fresh?: true;
  /** packing and consumables: little money lies in them */
  readonly minor?: true;
}

/** The trade's own machines come first, what any firm has last. */
export interface AssetItem extends OfLine {
  /** yuan apiece when new, net of VAT, in a small firm */
  readonly price: number;
  /** costs the same in firms of every size, which buy more of it and not a larger one */
  readonly standard?: true;
  /** stands in rows: so many are bought at once */
  readonly many?: number;
  /** often bought used, for half the price and less */
  readonly secondHand?: true;
  /** does not move by itself: no firm has more of these, in all, than it has people for */
  readonly driven?: true;
  /** someone sits or stands at each: so many for one of the staff, at most */
  readonly aHead?: number;
  /** takes so many square metres of the rooms, with what belongs to it */
  readonly room?: number;
  /** carries the goods of customers with one of these words in their names */
  readonly carriesFor?: readonly string[];
  /** no firm has a second one */
  readonly single?: true;
  /** no firm of the trade is without one of these */
  readonly first?: true;
  /** pulled by another one, which comes with one of its own: for two of those one of these, whatever it is */
  readonly behind?: string;
  /** nor more than so many of these, in all rows together */
  readonly atMost?: number;
}

export interface Product extends OfLine {
  /** yuan a unit over the trade's usual price (`Industry.unitPrice`) */
  readonly priceLevel: number;
}
