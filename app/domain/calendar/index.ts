/** Which days the country works: holidays by the State Council's notices, and by the lunar calendar where none is out yet. */
export { type CivilDay, dayNumber, type DayNumber, dayOf, daysBetween, weekday } from "./civil";
export { dragonBoat, midAutumn, qingming, springFestival } from "./lunar";
export {
  isOpenOn,
  nextWorkingDay,
  openDays,
  taxDay,
  workingDayFrom,
  workingDayOfMonth,
  workingDays,
  workingDayUntil,
} from "./working-days";
export { type Closure, isHoliday, isPublished, isWorkingDay, springClosure } from "./year";
