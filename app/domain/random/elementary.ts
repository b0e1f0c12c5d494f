/**
 * Every transcendental function of the simulation goes through here: their last digit is not fixed by the language
 * standard, so a change of engine is answered in one place. Square roots are exact everywhere and need no wrapper.
 */
export const exp = (x: number): number => Math.exp(x);
export const log = (x: number): number => Math.log(x);
/** x > 0 */
export const pow = (x: number, y: number): number => Math.exp(y * Math.log(x));
