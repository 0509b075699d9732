import { siteUrls } from '../../shared/site-urls.ts'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'
import { findNearest } from './find-nearest.ts'
import { readLostPath } from './read-lost-path.ts'

interface MissingFaceProps {
  readonly path: string
  /** Whether a script might still bring what was asked for. */
  readonly needsScript?: boolean
}

/** The face of an address that the site has nothing for, with the ways to what may be meant. */
export function MissingFace({ path, needsScript = false }: MissingFaceProps) {
  const { href, messages } = useSite()
  const { categories, words } = readLostPath(path)
  const tree = useCategories(categories.length > 0)
  const nearest = findNearest(tree ?? [], categories)
  const text = messages.missingText + (needsScript ? ` ${messages.missingNeedsScript}` : '')
  return (
    <Face title={messages.missingTitle} text={text}>
      {nearest.length > 0 && (
        <a className="button" href={href(siteUrls.category(nearest.map((term) => term.slug)))}>
          {messages.nearest(nearest.at(-1)?.label ?? '')}
        </a>
      )}
      <a className="button" href={href(words ? siteUrls.searchFor(words) : siteUrls.search)}>
        {words ? messages.searchFor(words) : messages.search}
      </a>
      <a className="button" href={href(siteUrls.categories)}>
        {messages.allCategories}
      </a>
      <a className="button" href={href(siteUrls.home)}>
        {messages.home}
      </a>
    </Face>
  )
}
