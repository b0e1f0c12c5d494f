import { bandOf, rateAt } from "../judgement/analysts";
import { chanceTaken, fairBand, placeIn, staysUpTo } from "../judgement/opinion";
import { worthAt } from "../judgement/outcome";
import { riskBasedPrice } from "../pricing";
import { priceInputs } from "./loss-and-price";
import { InputError, type Reader } from "./reader";
import type { Calculations } from "./types";

/** What the debrief measures an offer and a PD by. */
export const offerCalculations: Calculations = {
  fair_price_band: (read) => {
    const pd = read.number("pd", { above: 0, below: 1 });
    const lgd = read.share("lgd");
    const inputs = priceInputs(read);
    const priceAt = (own: number) => riskBasedPrice({ ...inputs, expectedLoss: own * lgd }).rate;
    const band = fairBand(pd, priceAt, read.number("max_rate", { above: 0 }));
    const place = read.number("rate");
    if (!band) throw new InputError(`input "max_rate" leaves no fair rate: the lowest is above it`);
    return { low: band.low, price: band.price, high: band.high, place: placeIn(band, place) };
  },

  chance_taken: (read) => {
    const stays = staysUpTo(read.number("pays_today", { from: 0 }), read.number("months_of_cash", { from: 0 }));
    const named = read.optionalNumber("named", { from: 0 });
    return { stays_to: stays[0], leaves_from: stays[1], chance: chanceTaken(read.number("rate"), { stays, named }) };
  },

  regret: (read) => {
    const fileCost = read.number("file_cost", { from: 0 });
    const worth = worthAt(read.number("expected"), read.share("chance"), fileCost);
    const best = Math.max(worthAt(read.number("best_expected"), read.share("best_chance"), fileCost), 0 - fileCost);
    return { worth, best_worth: best, regret: Math.max(0, best - worth) };
  },

  practised_band: (read) => {
    const ideal = Math.log(read.number("ideal_pd", { above: 0, below: 1 }));
    const noise = rateAt(read.share("skill"), positive(read, "noise_practised"), positive(read, "noise_unverifying"));
    const alarm = read.share("false_alarm");
    const endings = [
      { chance: 1 - alarm, lnPd: ideal },
      { chance: alarm, lnPd: ideal + read.number("alarm_ln_pd") },
    ];
    const { low, high } = bandOf(endings, noise, read.number("band", { above: 0, below: 1 }));
    return { noise, low: Math.exp(low), high: Math.exp(high) };
  },
};

const positive = (read: Reader, name: string): number => read.number(name, { above: 0 });
