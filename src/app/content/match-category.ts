import { pinyinInitials } from './pinyin-initials.ts'

/** Folds a name for comparison. Both names are folded. */
export type Fold = (text: string) => string

/**
 * Finds categories by any part of their names, Chinese ones also by their initials in pinyin. Returns
 * the check of a name; an empty query fits none.
 */
export function matchCategory(query: string, fold: Fold): (label: string) => boolean {
  const wanted = fold(query.trim())
  const letters = /^[a-z]+$/.test(wanted) ? wanted : undefined
  return (label) => {
    if (wanted === '') return false
    if (fold(label).includes(wanted)) return true
    return letters !== undefined && pinyinInitials(label).includes(letters)
  }
}
