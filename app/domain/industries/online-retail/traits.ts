import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: false,
  worksAtMachines: false,
  sellsFood: false,
  sellsOnline: true,
  servesGuests: false,
  drivesTrucks: false,
  opensDaily: false,
  place: "warehouse",
  medians: { grossMargin: 0.32, ebitdaMargin: 0.05, current: 1.4, debtToAssets: 0.57, dso: 12, dio: 50, dpo: 40 },
};
