/** How much of a file is read, a person in each row. One over these isn't a list of people to write to. */
export const csvLimits = { rows: 2_000, cells: 200, cellLength: 20_000 } as const;
