/** Most entries that a v2 list answers at once. */
export const longestList = 500;

/** The newest entries of a list. By id, because whoever makes a record may give it any `add_time`. */
export const newestFirst = (limit: number) => ({ sort_by: 'id', sort_direction: 'desc', limit: String(limit) });
