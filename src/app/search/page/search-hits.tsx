import type { SearchHit, SearchUpdate } from '../../../shared/search/search-messages.ts'
import { CategoryTrail } from '../../ui/category-trail.tsx'
import { listRowOf } from '../../ui/page-elements.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { PublishedTime } from '../../ui/time/published-time.tsx'
import { MarkedText } from '../marked-text.tsx'
import { piecesDirection } from '../pieces-direction.ts'
import { hitPath } from '../search-location.ts'
import { formatCount } from './search-summary.tsx'
import { useOpenHit } from './use-open-hit.ts'

interface SearchHitsProps {
  readonly update: SearchUpdate
  readonly query: string
  readonly isOld: boolean
  readonly onMore: () => void
}

/** The hits of a search, and the button for more. */
export function SearchHits({ update, query, isOld, onMore }: SearchHitsProps) {
  const words = useWords('search')
  const { hits, hasMore, isDone, isExact, count } = update
  return (
    <>
      <ol className="search-hits" data-old={isOld || undefined}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <SearchHitRow hit={hit} query={query} />
          </li>
        ))}
      </ol>
      {hasMore && isDone && !isOld && (
        <button type="button" className="button search-more" data-list-more onClick={onMore}>
          {isExact || (hits.length > 0 && hits.length % 10 === 0)
            ? words.more
            : words.moreUnchecked(formatCount(count - hits.length))}
        </button>
      )}
    </>
  )
}

function SearchHitRow({ hit, query }: { hit: SearchHit; query: string }) {
  const { href, textLang } = useSite()
  const open = useOpenHit(query)
  const { id, title, excerpt, lang, date, author, categories } = hit
  return (
    <article className="hit" {...listRowOf(id)}>
      <h2 lang={textLang(lang)} dir={piecesDirection(title)}>
        <a href={href(hitPath(id, query))} onClick={(event) => open(event, id)}>
          <MarkedText pieces={title} />
        </a>
      </h2>
      <p className="hit-excerpt" lang={textLang(lang)} dir={piecesDirection(excerpt)}>
        <MarkedText pieces={excerpt} />
      </p>
      <div className="meta">
        {author && (
          <span>
            <MarkedText pieces={author} />
          </span>
        )}
        {date !== undefined && <PublishedTime date={date} />}
        {categories.slice(0, 1).map((path) => (
          <CategoryTrail key={path.map(({ slug }) => slug).join('/')} path={path} />
        ))}
      </div>
    </article>
  )
}
