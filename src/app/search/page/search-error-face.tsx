import { useEffect, useState } from 'react'
import type { SearchError, TitleHit } from '../../../shared/search/search-messages.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { MarkedText } from '../marked-text.tsx'
import { searchClient } from '../search-client.ts'
import { hitPath } from '../search-location.ts'
import { useOpenHit } from './use-open-hit.ts'

interface SearchErrorFaceProps {
  readonly error: SearchError
  readonly query: string
  readonly onRetry: () => void
}

/** Says why the search failed, shows matching titles of recent articles, and offers to try again. */
export function SearchErrorFace({ error, query, onRetry }: SearchErrorFaceProps) {
  const { href, words: reader } = useSite()
  const words = useWords('search')
  const open = useOpenHit(query)
  const [titles, setTitles] = useState<readonly TitleHit[]>([])
  useEffect(() => {
    let isCurrent = true
    void searchClient()
      .titles(query)
      .then((found) => isCurrent && setTitles(found))
    window.addEventListener('online', onRetry)
    return () => {
      isCurrent = false
      window.removeEventListener('online', onRetry)
    }
  }, [query, onRetry])
  return (
    <section className="search-empty" role="alert">
      <h2>{words[`${error}Title`]}</h2>
      <p>{words[`${error}Text`]}</p>
      <div className="face-actions">
        <button type="button" className="button" onClick={onRetry}>
          {reader.retry}
        </button>
        <a className="button" href={href(siteUrls.categories)}>
          {reader.allCategories}
        </a>
      </div>
      <ul className="search-titles">
        {titles.map(({ id, title }) => (
          <li key={id}>
            <a href={href(hitPath(id, query))} onClick={(event) => open(event, id)}>
              <MarkedText pieces={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
