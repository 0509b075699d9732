import type { ReactNode } from 'react'
import type { Term } from '../../../shared/article.ts'
import type { CategoryContext } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite } from '../../ui/site-context.ts'

/** The tree as far as a list file knows it: the path of its category, the siblings and the children. */
export function ContextTree({ context }: { context: CategoryContext }) {
  const { path, siblings, children } = context
  const own = path.at(-1)
  if (!own) return <Lines terms={children} above={[]} />
  const above = path.slice(0, -1)
  const below = children.length > 0 && (
    <Lines terms={children} above={path.map((term) => term.slug)} />
  )
  return nestUnder(
    above,
    <Lines terms={siblings} above={above.map((term) => term.slug)} own={own.slug} below={below} />,
  )
}

function nestUnder(path: readonly Term[], inner: ReactNode): ReactNode {
  const [last] = path.slice(-1)
  if (!last) return inner
  const above = path.slice(0, -1)
  const slugs = above.map((term) => term.slug)
  return nestUnder(above, <Lines terms={[last]} above={slugs} own={last.slug} below={inner} open />)
}

interface LinesProps {
  readonly terms: readonly Term[]
  readonly above: readonly string[]
  /** The term that `below` belongs under. */
  readonly own?: string
  readonly below?: ReactNode
  /** Whether `own` is only on the way to the page's category. */
  readonly open?: boolean
}

function Lines({ terms, above, own, below, open }: LinesProps) {
  const { href } = useSite()
  return (
    <ul className="tree">
      {terms.map((term) => (
        <li key={term.slug}>
          <a
            href={href(siteUrls.category([...above, term.slug]))}
            aria-current={term.slug === own && !open ? 'page' : undefined}
          >
            <bdi>{term.label}</bdi>
          </a>
          {term.slug === own && below}
        </li>
      ))}
    </ul>
  )
}
