import type { ReactNode } from 'react'
import type {
  CategoryFacet,
  SearchSort,
  SearchUpdate,
} from '../../../shared/search/search-messages.ts'
import type { SearchWords } from '../../../shared/words/en/search.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { type SearchLocation, searchPath } from '../search-location.ts'

interface SearchSummaryProps {
  readonly location: SearchLocation
  readonly update: SearchUpdate | undefined
  readonly isOld: boolean
  readonly onChange: (location: SearchLocation) => void
  /** Looks through the whole index, where only its newest part has been read. */
  readonly onWhole: () => void
}

/** Shows the number of hits, their order and their categories. */
export function SearchSummary({ location, update, isOld, onChange, onWhole }: SearchSummaryProps) {
  return (
    <div className="search-summary">
      <SearchCount update={isOld ? undefined : update} onWhole={onWhole} />
      <SortLinks location={location} onChange={onChange} />
      <FacetLinks
        location={location}
        labels={update?.category ?? []}
        facets={update?.facets ?? []}
        isPartial={update?.isPartial ?? false}
        onChange={onChange}
      />
    </div>
  )
}

interface SearchCountProps {
  readonly update: SearchUpdate | undefined
  readonly onWhole: () => void
}

function SearchCount({ update, onWhole }: SearchCountProps) {
  const words = useWords('search')
  const text = update ? countText(words, update) : words.searching
  return (
    <>
      <p className="search-count" role="status">
        {text}
        {update && update.unread > 0 && <span> {words.unread(update.unread)}</span>}
      </p>
      {update?.isPartial && update.isDone && (
        <button type="button" className="quiet-button" onClick={onWhole}>
          {words.searchWhole}
        </button>
      )}
    </>
  )
}

function countText(words: SearchWords, { count, isExact, isPartial }: SearchUpdate): string {
  const written = formatCount(count)
  if (isPartial) return words.orMore(written)
  return isExact ? words.results(written) : words.about(written)
}

interface LinksProps {
  readonly location: SearchLocation
  readonly onChange: (location: SearchLocation) => void
}

function SortLinks({ location, onChange }: LinksProps) {
  const words = useWords('search')
  const sorts: [SearchSort, string][] = [
    ['relevance', words.byRelevance],
    ['date', words.byDate],
  ]
  return (
    <nav className="search-sort" aria-label={words.sort}>
      {sorts.map(([sort, label]) => (
        <SearchLink
          key={sort}
          location={{ ...location, sort }}
          isCurrent={location.sort === sort}
          onChange={onChange}
        >
          {label}
        </SearchLink>
      ))}
    </nav>
  )
}

const mostFacets = 12

interface FacetLinksProps extends LinksProps {
  readonly facets: readonly CategoryFacet[]
  /** Whether there may be more in each than was counted. */
  readonly isPartial: boolean
  /** Of the category that is searched in. */
  readonly labels: readonly string[]
}

function FacetLinks({ location, labels, facets, isPartial, onChange }: FacetLinksProps) {
  const words = useWords('search')
  const { category } = location
  const labelAt = (level: number) => labels[level] ?? category[level]
  // Counted after the first hits are shown: its row is there before.
  return (
    <nav className="search-facets" aria-label={words.filters}>
      {category.length > 0 && (
        <SearchLink location={{ ...location, category: category.slice(0, -1) }} onChange={onChange}>
          ← {category.length > 1 ? labelAt(category.length - 2) : words.everywhere}
        </SearchLink>
      )}
      {category.length > 0 && <span className="chip current">{labelAt(category.length - 1)}</span>}
      {facets.slice(0, mostFacets).map(({ slugs, label, count }) => (
        <SearchLink
          key={slugs.join('/')}
          location={{ ...location, category: slugs }}
          onChange={onChange}
        >
          {label}{' '}
          <span className="count">
            {formatCount(count)}
            {isPartial && '+'}
          </span>
        </SearchLink>
      ))}
    </nav>
  )
}

interface SearchLinkProps extends LinksProps {
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

/** A link to the same search with other options. A plain click does not leave the page. */
function SearchLink({ location, isCurrent, onChange, children }: SearchLinkProps) {
  const { href } = useSite()
  return (
    <a
      className="chip"
      href={href(searchPath(location))}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onChange(location)
      }}
    >
      {children}
    </a>
  )
}

/** Formats a count with separated thousands, the same in every browser. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
