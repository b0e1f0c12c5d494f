/** Path of a Chromium that is on this machine, or undefined. */
export function installedChromium(): string | undefined;
/** Path of a Chromium; installs one where there is none. */
export function findChromium(): Promise<string>;
