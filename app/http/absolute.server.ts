/** The address of a path as it is sent to somebody: where people reach the bank, whatever name this request came by. */
export const absolute = (request: Request, path: string): string =>
  new URL(path, process.env.BASE_URL || request.url).href;
