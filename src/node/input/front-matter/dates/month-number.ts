const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]

/** The number of an English month, by its name or the first three letters and more; any case. */
export function monthNumber(word: string): number | undefined {
  const name = word.toLowerCase()
  if (name.length < 3) return undefined
  const index = months.findIndex((month) => month.startsWith(name))
  return index === -1 ? undefined : index + 1
}
