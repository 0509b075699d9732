import { siteUrls } from '../../shared/site-urls.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'

const missingWays = lazyPart(() => import('./missing-ways.tsx').then((part) => part.MissingWays))

interface MissingFaceProps {
  readonly path: string
  /** Said in place of the usual text. */
  readonly text?: string | undefined
}

/** The face of an address that the site has nothing for; the ways to what may be meant come after it. */
export function MissingFace({ path, text }: MissingFaceProps) {
  const { href, words } = useSite()
  const Ways = useLazyPart(missingWays, true)
  return (
    <Face title={words.missingTitle} text={text ?? words.missingText}>
      {Ways ? (
        <Ways path={path} />
      ) : (
        <a className="button" href={href(siteUrls.search)}>
          {words.search}
        </a>
      )}
      <a className="button" href={href(siteUrls.categories)}>
        {words.allCategories}
      </a>
      <a className="button" href={href(siteUrls.home)}>
        {words.home}
      </a>
    </Face>
  )
}
