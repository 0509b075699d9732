/** The parts of a list that a reader can ask for: by `?show=` in the address; all of it without. */
export type ShowChoice = 'all' | 'unread' | 'new'

/** Reads the part that an address asks for. */
export function readShowChoice(search: string): ShowChoice {
  const show = new URLSearchParams(search).get('show')
  return show === 'unread' || show === 'new' ? show : 'all'
}

/** The query of an address that asks for a part of a list. */
export function showQuery(show: ShowChoice): string {
  return show === 'all' ? '' : `?show=${show}`
}
