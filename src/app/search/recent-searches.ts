const storageKey = 'broadsheet-searches'
const most = 8

/** The searches made on this device, newest first. They are kept nowhere else. */
export function readRecentSearches(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(saved) ? saved.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** Puts a search first. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text === '') return
  const others = readRecentSearches().filter((each) => each !== text)
  save([text, ...others].slice(0, most))
}

/** Forgets every search. */
export function forgetSearches(): void {
  save([])
}

function save(searches: readonly string[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(searches))
  } catch {
    // Without storage there is simply no list.
  }
}
