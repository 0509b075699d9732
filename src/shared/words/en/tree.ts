/** The words of the category tree. */
export const words = {
  filter: 'Filter categories',
  found: (count: number) => (count === 0 ? 'No such category' : `${count} found`),
}

/** What every language has words for. */
export type TreeWords = typeof words
