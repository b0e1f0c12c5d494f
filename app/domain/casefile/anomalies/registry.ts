import type { AnomalyKind } from "./kind";
import { windfall, insurancePayment, advanceRepaid, bridgeMoney } from "./money";
import { comparedOffers, laterRegistered, stoppedForADay, homeOfRelative } from "./papers";
import { workersRooms, retiredWorkers } from "./staff";
import { yearEndDelivery, wonCustomer } from "./trade";

/** Lawful things that look bad. */
export const KINDS: readonly AnomalyKind[] = [
  { name: "subsidy", lived: true, plant: windfall("subsidy", "subsidy", "lastYear", "subsidy") },
  { name: "insurancePayment", lived: true, plant: insurancePayment },
  { name: "ownerPaysIn", lived: true, plant: windfall("ownerPaysIn", "injection", "household", "paidIn") },
  { name: "advanceRepaid", lived: true, avoids: ["ownerLoans"], plant: advanceRepaid },
  { name: "profitTakenOut", lived: true, plant: windfall("profitTakenOut", "bonus", "household", "tookProfit") },
  { name: "familyIllness", lived: true, plant: windfall("familyIllness", "emergencyDrawing", "lastYear", "ownerBlow") },
  { name: "bridgeMoney", lived: true, plant: bridgeMoney },
  { name: "yearEndDelivery", lived: true, avoids: ["windowDressing"], plant: yearEndDelivery },
  { name: "wonCustomer", lived: true, avoids: ["fabricatedSales"], plant: wonCustomer },
  { name: "workersRooms", lived: true, avoids: ["ghostStaff"], plant: workersRooms },
  { name: "comparedOffers", lived: false, plant: comparedOffers },
  { name: "laterRegistered", lived: false, avoids: ["strawOwner"], plant: laterRegistered },
  { name: "retiredWorkers", lived: false, avoids: ["ghostStaff"], plant: retiredWorkers },
  { name: "stoppedForADay", lived: false, avoids: ["overstatedOutput"], plant: stoppedForADay },
  { name: "homeOfRelative", lived: false, avoids: ["overstatedCollateral", "strawOwner"], plant: homeOfRelative },
];
