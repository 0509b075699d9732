import { useEffect, useState } from 'react'
import type { ChangedPiece, TitleHit } from '../../../shared/search/search-messages.ts'
import { useCategories } from '../../content/categories-store.ts'
import { useWords } from '../../ui/site-context.ts'
import { readRecentSearches } from '../recent-searches.ts'
import { searchClient } from '../search-client.ts'
import { hitPath, searchPath } from '../search-location.ts'
import { useSearch } from '../use-search.ts'
import { type CategoryChoice, categoryChoices } from './category-choices.ts'

/** One line of the palette: a page to go to, or an earlier search to make again. */
export interface PaletteChoice {
  readonly name: string
  readonly title: readonly ChangedPiece[]
  readonly detail?: readonly ChangedPiece[]
  readonly path: string
  readonly query?: string
}

/** Lines of one kind. */
export interface PalettePart {
  readonly label: string
  readonly choices: readonly PaletteChoice[]
}

const mostTitles = 4
const textHits = 6

/**
 * Returns the choices of the palette. Before anything is typed these are earlier searches. Then categories
 * and titles of recent articles come at once, and hits in the full text when they are found.
 */
export function usePaletteParts(query: string, text: string): PalettePart[] {
  const words = useWords('search')
  const categories = useCategories(true) ?? []
  const titles = useTitles(query)
  const { update } = useSearch({ query, category: [], sort: 'relevance', limit: textHits })
  if (text.trim() === '') return filled([{ label: words.recent, choices: recentChoices() }])

  const shown = titles.slice(0, mostTitles)
  const found = (update?.hits ?? []).filter(({ id }) => !shown.some((title) => title.id === id))
  const all = words.allResults(text.trim())
  return filled([
    { label: words.categories, choices: categoryChoices(categories, text).map(withPlainTitle) },
    {
      label: words.titleHits,
      choices: shown.map(({ id, title }) => ({ name: id, title, path: hitPath(id, query) })),
    },
    {
      label: words.textHits,
      choices: [
        ...found.map(({ id, title, excerpt }) => ({
          name: id,
          title,
          detail: excerpt,
          path: hitPath(id, query),
        })),
        { name: 'all', title: plain(all), path: searchPath({ query: text.trim() }) },
      ],
    },
  ])
}

function filled(parts: readonly PalettePart[]): PalettePart[] {
  return parts.filter((part) => part.choices.length > 0)
}

function plain(text: string): ChangedPiece[] {
  return [{ text, marked: false }]
}

function withPlainTitle(choice: CategoryChoice): PaletteChoice {
  return { ...choice, title: plain(choice.title) }
}

function recentChoices(): PaletteChoice[] {
  return readRecentSearches().map((query) => ({
    name: query,
    title: plain(query),
    path: searchPath({ query }),
    query,
  }))
}

/** The newest articles by their titles. */
function useTitles(query: string): readonly TitleHit[] {
  const [titles, setTitles] = useState<readonly TitleHit[]>([])
  useEffect(() => {
    let isCurrent = true
    if (query.trim() === '') setTitles([])
    else {
      void searchClient()
        .titles(query)
        .then((found) => isCurrent && setTitles(found))
    }
    return () => {
      isCurrent = false
    }
  }, [query])
  return titles
}
