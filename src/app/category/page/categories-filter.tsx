import { useState } from 'react'
import type { CategoryNode } from '../../../shared/article.ts'
import { filterTree } from '../tree/filter-tree.ts'
import { TreeFilter } from '../tree/tree-filter.tsx'
import { useFold } from '../tree/use-fold.ts'

interface CategoriesFilterProps {
  readonly categories: readonly CategoryNode[]
  /** Called with the categories that the field leaves, with every change of it. */
  readonly onNodes: (nodes: readonly CategoryNode[]) => void
}

/** The field that filters the index of categories by name. */
export function CategoriesFilter({ categories, onNodes }: CategoriesFilterProps) {
  const [query, setQuery] = useState('')
  const { fold, improve } = useFold()
  const filter = (text: string) =>
    text.trim() === '' ? undefined : filterTree(categories, text, fold)

  return (
    <TreeFilter
      query={query}
      found={filter(query)?.found}
      onQuery={(text) => {
        setQuery(text)
        onNodes(filter(text)?.nodes ?? categories)
      }}
      onWanted={improve}
      onDown={() => firstCategory()?.focus()}
      onEnter={() => {
        if (query.trim() !== '') firstCategory()?.click()
      }}
    />
  )
}

function firstCategory(): HTMLElement | null {
  return document.querySelector('.category-groups a')
}
