import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: false,
  worksAtMachines: false,
  sellsFood: false,
  sellsOnline: false,
  servesGuests: false,
  drivesTrucks: false,
  opensDaily: false,
  place: "sites",
  medians: { grossMargin: 0.13, ebitdaMargin: 0.06, current: 1.25, debtToAssets: 0.68, dso: 110, dio: 35, dpo: 80 },
};
