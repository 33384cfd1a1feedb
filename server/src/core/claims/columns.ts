/** Where each feature stands in its row, by name. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

/** Columns for these names, in this order, the first at `from`. */
export function columnsOf<Name extends string>(names: readonly Name[], from = 0): Columns<Name> {
  return Object.fromEntries(names.map((name, i) => [name, from + i])) as Columns<Name>;
}

/** The row of sentence `index` in a table of `width` columns: a view, so that what is written there is in the table. */
export function rowOf(rows: Float64Array, width: number, index: number): Float64Array {
  return rows.subarray(index * width, (index + 1) * width);
}
