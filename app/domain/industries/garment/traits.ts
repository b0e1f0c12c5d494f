import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: true,
  worksAtMachines: true,
  sellsFood: false,
  sellsOnline: false,
  servesGuests: false,
  drivesTrucks: false,
  opensDaily: false,
  place: "workshop",
  medians: { grossMargin: 0.2, ebitdaMargin: 0.075, current: 1.35, debtToAssets: 0.58, dso: 60, dio: 70, dpo: 55 },
};
