import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: false,
  worksAtMachines: false,
  sellsFood: false,
  sellsOnline: false,
  servesGuests: false,
  drivesTrucks: true,
  opensDaily: false,
  place: "yard",
  medians: { grossMargin: 0.14, ebitdaMargin: 0.11, current: 1.1, debtToAssets: 0.63, dso: 60, dio: 3, dpo: 30 },
};
