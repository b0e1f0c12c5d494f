import type { Traits } from "../definition";

export const traits: Traits = {
  makesGoods: false,
  worksAtMachines: false,
  sellsFood: true,
  sellsOnline: false,
  servesGuests: true,
  drivesTrucks: false,
  opensDaily: true,
  place: "restaurant",
  // The gross margin leaves labour out.
  medians: { grossMargin: 0.6, ebitdaMargin: 0.11, current: 0.75, debtToAssets: 0.65, dso: 4, dio: 12, dpo: 30 },
};
