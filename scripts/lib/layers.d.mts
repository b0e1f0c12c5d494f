export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
export const DOMAIN_MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
export const PACKAGE_OF: Readonly<Record<string, readonly string[]>>;
export const restrictedImports: readonly { readonly files: string[]; readonly patterns: string[] }[];
