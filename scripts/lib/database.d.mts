export function prepareDatabase(file: string): Promise<boolean>;
