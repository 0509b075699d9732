import { createRemembered } from '../ui/remembered.ts'

const searches = createRemembered<readonly string[]>({
  name: 'searches',
  version: 1,
  check: (saved) => (Array.isArray(saved) ? saved.filter((each) => typeof each === 'string') : []),
  oldKey: 'broadsheet-searches',
})
const most = 8

/** The searches made on this device, newest first. They are kept nowhere else. */
export const readRecentSearches = searches.read

/** Forgets every search. */
export const forgetSearches = searches.forget

/** Puts a search first. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text === '') return
  const others = searches.read().filter((each) => each !== text)
  searches.write([text, ...others].slice(0, most))
}
