import { parsePageUrl, siteUrls } from '../../shared/site-urls.ts'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'
import { Face } from './face.tsx'
import { findNearest } from './find-nearest.ts'

/** The face of an address that the site has nothing for. */
export function MissingFace({ path }: { path: string }) {
  const { href, messages } = useSite()
  const address = parsePageUrl(path)
  const slugs =
    address?.kind === 'list' && address.scope.kind === 'category' ? address.scope.slugs : []
  const categories = useCategories(slugs.length > 0)
  const nearest = findNearest(categories ?? [], slugs)
  return (
    <Face title={messages.missingTitle} text={messages.missingText}>
      {nearest.length > 0 && (
        <a className="button" href={href(siteUrls.category(nearest.map((term) => term.slug)))}>
          {messages.nearest(nearest.at(-1)?.label ?? '')}
        </a>
      )}
      <a className="button" href={href(siteUrls.home)}>
        {messages.home}
      </a>
      <a className="button" href={href(siteUrls.categories)}>
        {messages.allCategories}
      </a>
    </Face>
  )
}
