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
  medians: { grossMargin: 0.22, ebitdaMargin: 0.11, current: 1.4, debtToAssets: 0.56, dso: 80, dio: 60, dpo: 60 },
};
