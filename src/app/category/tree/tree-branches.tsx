import { useId } from 'react'
import type { CategoryNode } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { Fold } from '../../content/match-category.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { foundRange } from './filter-tree.ts'

/** The props that all branches of a tree share. Keys are slugs joined with `/`. */
interface TreeView {
  /** The key of the category the page belongs to; empty for none. */
  readonly current: string
  /** The key of the one item that Tab leads to. */
  readonly tabStop: string | undefined
  readonly query: string
  readonly fold: Fold
  /** The numbers of new articles, by keys. */
  readonly fresh: ReadonlyMap<string, number>
  isOpen(key: string): boolean
  toggle(key: string, isOpen: boolean): void
}

interface TreeBranchesProps {
  readonly nodes: readonly CategoryNode[]
  readonly above: readonly string[]
  readonly view: TreeView
}

/** Categories of one level, with what is open below them. */
export function TreeBranches({ nodes, above, view }: TreeBranchesProps) {
  return nodes.map((node) => (
    <TreeBranch key={node.slug} node={node} slugs={[...above, node.slug]} view={view} />
  ))
}

interface TreeBranchProps {
  readonly node: CategoryNode
  readonly slugs: readonly string[]
  readonly view: TreeView
}

function TreeBranch({ node, slugs, view }: TreeBranchProps) {
  const { href } = useSite()
  const id = useId()
  const key = slugs.join('/')
  const isBranch = node.children.length > 0
  const isOpen = isBranch && view.isOpen(key)
  return (
    <div role="none">
      <a
        role="treeitem"
        href={href(siteUrls.category(slugs))}
        data-key={key}
        tabIndex={key === view.tabStop ? 0 : -1}
        aria-level={slugs.length}
        aria-expanded={isBranch ? isOpen : undefined}
        aria-owns={isOpen ? id : undefined}
        aria-current={key === view.current ? 'page' : undefined}
      >
        {isBranch && (
          // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; keys open the item.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the item itself listens to the arrow keys.
          <span
            className="tree-toggle"
            onClick={(event) => {
              event.preventDefault()
              view.toggle(key, !isOpen)
            }}
          />
        )}
        <TreeLabel label={node.label} view={view} />
        <FreshCount count={view.fresh.get(key)} />
        <span className="count">{node.count}</span>
      </a>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: no element is a group of tree items.
        <div role="group" id={id} className="tree" aria-label={node.label}>
          <TreeBranches nodes={node.children} above={slugs} view={view} />
        </div>
      )}
    </div>
  )
}

function FreshCount({ count }: { count: number | undefined }) {
  const words = useWords('tree')
  return count !== undefined && <span className="fresh-count">{words.fresh(count)}</span>
}

function TreeLabel({ label, view }: { label: string; view: TreeView }) {
  const range = foundRange(label, view.query, view.fold)
  if (!range) return <bdi>{label}</bdi>
  const [start, end] = range
  return (
    <bdi>
      {label.slice(0, start)}
      <mark>{label.slice(start, end)}</mark>
      {label.slice(end)}
    </bdi>
  )
}
