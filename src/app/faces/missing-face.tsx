import { siteUrls } from '../../shared/site-urls.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'
import { SearchWay } from './search-way.tsx'

const missingWays = lazyPart(() => import('./missing-ways.tsx').then((part) => part.MissingWays))

interface MissingFaceProps {
  readonly path: string
  /** Said in place of the usual text. */
  readonly text?: string | undefined
}

/** The face of an address without a page. Links to pages that may be meant follow later. */
export function MissingFace({ path, text }: MissingFaceProps) {
  const { href, words } = useSite()
  const Ways = useLazyPart(missingWays, true)
  return (
    <Face title={words.missingTitle} text={text ?? words.missingText}>
      <a className="button" href={href(siteUrls.home)}>
        {words.home}
      </a>
      <a className="button" href={href(siteUrls.categories)}>
        {words.allCategories}
      </a>
      {Ways ? <Ways path={path} /> : <SearchWay />}
    </Face>
  )
}
