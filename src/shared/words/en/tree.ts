/** The words of the category tree. */
export const words = {
  filter: 'Filter categories',
  filterShort: 'Filter',
  fresh: (count: number) => `${count} new`,
  found: (count: number) => (count === 0 ? 'No matching categories' : `${count} found`),
}

/** The keys that every language must have in this area. */
export type TreeWords = typeof words
