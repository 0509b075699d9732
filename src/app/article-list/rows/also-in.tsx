import type { ArticleSummary } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

interface AlsoInProps {
  readonly article: ArticleSummary
  /** The list that is being read. */
  readonly scope: ListScope
}

/** Another category of an article that has several. It is never the category of the list itself. */
export function AlsoIn({ article, scope }: AlsoInProps) {
  const { href, words } = useSite()
  const paths = article.categories.map((path) => path.map(({ slug }) => slug))
  const here = scope.kind === 'category' ? scope.slugs : (paths[0] ?? [])
  const other = paths.findIndex((slugs) => here.some((slug, level) => slugs[level] !== slug))
  const path = paths[other]
  if (paths.length < 2 || !path) return false
  return (
    <span>
      {words.alsoIn}{' '}
      <a href={href(siteUrls.category(path))}>{article.categories[other]?.at(-1)?.label}</a>
    </span>
  )
}
