import './category-tree.css'
import { useState } from 'react'
import type { CategoryNode } from '../../../shared/article.ts'
import { newCounts } from '../../library/news/new-counts.ts'
import { useSite } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { filterTree } from './filter-tree.ts'
import { TreeBranches } from './tree-branches.tsx'
import { TreeFilter } from './tree-filter.tsx'
import { onTreeKey } from './tree-keys.ts'
import { useCurrentInView } from './use-current-in-view.ts'
import { useFold } from './use-fold.ts'
import { useOpenBranches } from './use-open-branches.ts'
import { visibleKeys } from './visible-keys.ts'

interface CategoryTreeProps {
  readonly categories: readonly CategoryNode[]
  /** Slugs of the category the page belongs to; its branches start open. */
  readonly current: readonly string[]
}

/** The number of categories from which the tree has a filter. */
const manyCategories = 9

/**
 * All categories as a tree of links, with the keyboard behaviour of trees and a field that filters by name.
 */
export function CategoryTree({ categories, current }: CategoryTreeProps) {
  const { words } = useSite()
  const [query, setQuery] = useState('')
  const [focused, setFocused] = useState<string>()
  const { fold, improve } = useFold()
  const filtered = query.trim() === '' ? undefined : filterTree(categories, query, fold)
  const nodes = filtered?.nodes ?? categories
  const branches = useOpenBranches(current, filtered?.open)
  const keys = visibleKeys(nodes, branches.isOpen)
  const own = current.join('/')
  const tree = useCurrentInView(own)
  const fresh = useStore(newCounts)
  const tabStop = [focused, own].find((key) => key !== undefined && keys.includes(key)) ?? keys[0]
  const keyOf = (item: HTMLElement) => item.dataset.key ?? ''

  return (
    <div ref={tree}>
      {visibleKeys(categories, () => true).length >= manyCategories && (
        <TreeFilter
          query={query}
          found={filtered?.found}
          onQuery={setQuery}
          onWanted={improve}
          onDown={() => focusItem(tree.current, '[role="treeitem"]')}
          onEnter={() => openFirst(tree.current)}
        />
      )}
      <div
        className="tree"
        role="tree"
        aria-label={words.categories}
        onFocus={({ target }) => setFocused(target.dataset.key)}
        onKeyDown={(event) =>
          onTreeKey(event, {
            open: (item) => branches.set([keyOf(item)], true),
            close: (item) => branches.set([keyOf(item)], false),
            openAll: (item) => branches.set(siblingKeys(item), true),
          })
        }
      >
        <TreeBranches
          nodes={nodes}
          above={[]}
          view={{
            current: own,
            tabStop,
            query,
            fold,
            fresh,
            isOpen: branches.isOpen,
            toggle: (key, isOpen) => branches.set([key], isOpen),
          }}
        />
      </div>
    </div>
  )
}

function siblingKeys(item: HTMLElement): string[] {
  const list = item.parentElement?.parentElement
  const items = list?.querySelectorAll<HTMLElement>(':scope > div > [aria-expanded]') ?? []
  return [...items].map(({ dataset }) => dataset.key ?? '')
}

function focusItem(tree: HTMLElement | null, selector: string): void {
  tree?.querySelector<HTMLElement>(selector)?.focus()
}

/** Opens the first category whose name shows the words of the filter, else the last match. */
function openFirst(tree: HTMLElement | null): void {
  const marked = tree?.querySelector('mark')?.closest<HTMLElement>('a')
  const items = tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? []
  const found = marked ?? [...items].find((item) => item.getAttribute('aria-expanded') !== 'true')
  found?.click()
}
