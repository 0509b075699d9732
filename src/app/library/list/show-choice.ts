/**
 * The parts of a list that a reader can ask for: by `?show=` in the address; all of it without. `since` is what is
 * new since the last visit, `new` also what was new then and is not read.
 */
export type ShowChoice = 'all' | 'unread' | 'new' | 'since'

const parts = ['unread', 'new', 'since'] as const satisfies readonly ShowChoice[]

/** Reads the part that an address asks for. */
export function readShowChoice(search: string): ShowChoice {
  const show = new URLSearchParams(search).get('show')
  return parts.find((part) => part === show) ?? 'all'
}

/** The query of an address that asks for a part of a list. */
export function showQuery(show: ShowChoice): string {
  return show === 'all' ? '' : `?show=${show}`
}
