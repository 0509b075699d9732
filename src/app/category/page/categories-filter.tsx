import { useState } from 'react'
import type { CategoryNode } from '../../../shared/article.ts'
import { filterTree } from '../tree/filter-tree.ts'
import { TreeFilter } from '../tree/tree-filter.tsx'
import { useFold } from '../tree/use-fold.ts'

/** Leaves some of the categories. */
export type FilterCategories = (nodes: readonly CategoryNode[]) => readonly CategoryNode[]

interface CategoriesFilterProps {
  readonly categories: readonly CategoryNode[]
  /** Called with every change of the field; undefined while it is empty. */
  readonly onFilter: (filter: FilterCategories | undefined) => void
}

/** The field that filters the index of categories by name. */
export function CategoriesFilter({ categories, onFilter }: CategoriesFilterProps) {
  const [query, setQuery] = useState('')
  const { fold, improve } = useFold()
  const isEmpty = (text: string) => text.trim() === ''

  return (
    <TreeFilter
      query={query}
      found={isEmpty(query) ? undefined : filterTree(categories, query, fold).found}
      onQuery={(text) => {
        setQuery(text)
        onFilter(isEmpty(text) ? undefined : (nodes) => filterTree(nodes, text, fold).nodes)
      }}
      onWanted={improve}
      onDown={() => firstCategory()?.focus()}
      onEnter={() => {
        if (!isEmpty(query)) firstCategory()?.click()
      }}
    />
  )
}

function firstCategory(): HTMLElement | null {
  return document.querySelector('.category-groups a')
}
