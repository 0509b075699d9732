import type { ReactNode } from 'react'
import type {
  CategoryFacet,
  SearchSort,
  SearchUpdate,
} from '../../../shared/search/search-messages.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { type SearchLocation, searchPath } from '../search-location.ts'

interface SearchSummaryProps {
  readonly place: SearchLocation
  readonly update: SearchUpdate | undefined
  readonly isOld: boolean
  readonly onChange: (place: SearchLocation) => void
}

/** How many were found, in which order they stand, and the categories they are in. */
export function SearchSummary({ place, update, isOld, onChange }: SearchSummaryProps) {
  return (
    <div className="search-summary">
      <SearchCount update={isOld ? undefined : update} />
      <SortLinks place={place} onChange={onChange} />
      <FacetLinks
        place={place}
        labels={update?.category ?? []}
        facets={update?.facets ?? []}
        onChange={onChange}
      />
    </div>
  )
}

function SearchCount({ update }: { update: SearchUpdate | undefined }) {
  const words = useWords('search')
  const count = update && formatCount(update.count)
  const text =
    count === undefined
      ? words.searching
      : update?.isExact
        ? words.results(count)
        : words.about(count)
  return (
    <p className="search-count" role="status">
      {text}
      {update && update.unread > 0 && <span> {words.unread(update.unread)}</span>}
    </p>
  )
}

interface LinksProps {
  readonly place: SearchLocation
  readonly onChange: (place: SearchLocation) => void
}

function SortLinks({ place, onChange }: LinksProps) {
  const words = useWords('search')
  const sorts: [SearchSort, string][] = [
    ['relevance', words.byRelevance],
    ['date', words.byDate],
  ]
  return (
    <nav className="search-sort" aria-label={words.sort}>
      {sorts.map(([sort, label]) => (
        <PlaceLink
          key={sort}
          place={{ ...place, sort }}
          isCurrent={place.sort === sort}
          onChange={onChange}
        >
          {label}
        </PlaceLink>
      ))}
    </nav>
  )
}

const mostFacets = 12

interface FacetLinksProps extends LinksProps {
  readonly facets: readonly CategoryFacet[]
  /** Of the category that is searched in. */
  readonly labels: readonly string[]
}

function FacetLinks({ place, labels, facets, onChange }: FacetLinksProps) {
  const words = useWords('search')
  const { category } = place
  const labelAt = (level: number) => labels[level] ?? category[level]
  if (facets.length === 0 && category.length === 0) return false
  return (
    <nav className="search-facets" aria-label={words.filters}>
      {category.length > 0 && (
        <PlaceLink place={{ ...place, category: category.slice(0, -1) }} onChange={onChange}>
          ← {category.length > 1 ? labelAt(category.length - 2) : words.everywhere}
        </PlaceLink>
      )}
      {category.length > 0 && <span className="chip current">{labelAt(category.length - 1)}</span>}
      {facets.slice(0, mostFacets).map(({ slugs, label, count }) => (
        <PlaceLink key={slugs.join('/')} place={{ ...place, category: slugs }} onChange={onChange}>
          {label} <span className="count">{formatCount(count)}</span>
        </PlaceLink>
      ))}
    </nav>
  )
}

interface PlaceLinkProps extends LinksProps {
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

/** A link to another state of the search; a plain click does not leave the page. */
function PlaceLink({ place, isCurrent, onChange, children }: PlaceLinkProps) {
  const { href } = useSite()
  return (
    <a
      className="chip"
      href={href(searchPath(place))}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onChange(place)
      }}
    >
      {children}
    </a>
  )
}

/** A count with its thousands apart, the same everywhere. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
