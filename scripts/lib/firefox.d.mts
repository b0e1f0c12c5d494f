/** Path of a Firefox that is on this machine, or undefined. */
export function installedFirefox(): string | undefined;
