import { useId, useState } from 'react'
import type { CategoryNode } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

interface CategoryTreeProps {
  readonly categories: readonly CategoryNode[]
  /** Slugs of the category the page belongs to; its branches start open. */
  readonly current: readonly string[]
}

/** All categories as links in a tree whose branches open and close. */
export function CategoryTree({ categories, current }: CategoryTreeProps) {
  return <Branches nodes={categories} above={[]} current={current} />
}

interface BranchesProps {
  readonly nodes: readonly CategoryNode[]
  readonly above: readonly string[]
  readonly current: readonly string[]
}

function Branches({ nodes, above, current }: BranchesProps) {
  return (
    <ul className="tree">
      {nodes.map((node) => (
        <Branch key={node.slug} node={node} slugs={[...above, node.slug]} current={current} />
      ))}
    </ul>
  )
}

interface BranchProps {
  readonly node: CategoryNode
  readonly slugs: readonly string[]
  readonly current: readonly string[]
}

function Branch({ node, slugs, current }: BranchProps) {
  const { href, messages } = useSite()
  const id = useId()
  const [chosen, setChosen] = useState<boolean>()
  const isOnPath = slugs.every((slug, level) => current[level] === slug)
  const isOpen = chosen ?? isOnPath
  const isPage = isOnPath && slugs.length === current.length
  return (
    <li>
      <div className="tree-line">
        {node.children.length > 0 && (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={messages.toggle(node.label)}
            onClick={() => setChosen(!isOpen)}
          />
        )}
        <a href={href(siteUrls.category(slugs))} aria-current={isPage ? 'page' : undefined}>
          {node.label}
        </a>
        <span className="count">{node.count}</span>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Branches nodes={node.children} above={slugs} current={current} />}
      </div>
    </li>
  )
}
