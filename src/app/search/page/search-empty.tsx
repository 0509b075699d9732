import type { SearchUpdate } from '../../../shared/search/search-messages.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import type { SearchLocation } from '../search-location.ts'

interface SearchEmptyProps {
  readonly location: SearchLocation
  readonly update: SearchUpdate
  readonly onChange: (location: SearchLocation) => void
}

/** Advice for a search that has found nothing. */
export function SearchEmpty({ location, update, onChange }: SearchEmptyProps) {
  const { href, words: reader } = useSite()
  const words = useWords('search')
  const label = update.category.at(-1)
  return (
    <section className="search-empty">
      <h2>{words.emptyTitle(location.query.trim())}</h2>
      <ul className="search-tips">
        {words.emptyTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <div className="face-actions">
        {label !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...location, category: [] })}
          >
            {words.searchEverywhere(label)}
          </button>
        )}
        <a className="button" href={href(siteUrls.categories)}>
          {reader.allCategories}
        </a>
      </div>
    </section>
  )
}
