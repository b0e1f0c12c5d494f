import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: true,
  worksAtMachines: true,
  sellsFood: true,
  sellsOnline: false,
  servesGuests: false,
  drivesTrucks: false,
  opensDaily: false,
  place: "workshop",
  medians: { grossMargin: 0.14, ebitdaMargin: 0.07, current: 1.25, debtToAssets: 0.58, dso: 30, dio: 65, dpo: 30 },
};
