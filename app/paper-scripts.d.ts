declare module "virtual:paper-scripts" {
  /** sort of papers → addresses of the scripts that draw them; empty in development */
  const addresses: Readonly<Record<string, readonly string[]>>;
  export default addresses;
}
