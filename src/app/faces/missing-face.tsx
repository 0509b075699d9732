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
  const { href, words } = useSite()
  const { categories, words: lost } = readLostPath(path)
  const tree = useCategories(categories.length > 0)
  const nearest = findNearest(tree ?? [], categories)
  const text = words.missingText + (needsScript ? ` ${words.missingNeedsScript}` : '')
  return (
    <Face title={words.missingTitle} text={text}>
      {nearest.length > 0 && (
        <a className="button" href={href(siteUrls.category(nearest.map((term) => term.slug)))}>
          {words.nearest(nearest.at(-1)?.label ?? '')}
        </a>
      )}
      <a className="button" href={href(lost ? siteUrls.searchFor(lost) : siteUrls.search)}>
        {lost ? words.searchFor(lost) : words.search}
      </a>
      <a className="button" href={href(siteUrls.categories)}>
        {words.allCategories}
      </a>
      <a className="button" href={href(siteUrls.home)}>
        {words.home}
      </a>
    </Face>
  )
}
