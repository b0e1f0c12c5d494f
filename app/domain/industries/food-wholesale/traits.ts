import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: false,
  worksAtMachines: false,
  sellsFood: true,
  sellsOnline: false,
  servesGuests: false,
  drivesTrucks: false,
  opensDaily: true,
  place: "warehouse",
  medians: { grossMargin: 0.12, ebitdaMargin: 0.035, current: 1.35, debtToAssets: 0.62, dso: 35, dio: 28, dpo: 28 },
};
