/** Texts that a statement has put into one column, by `json_group_array`. */
export const textsIn = (column: string) => JSON.parse(column) as readonly string[];
