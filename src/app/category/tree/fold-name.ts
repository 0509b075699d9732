import { foldText } from '../../../shared/search/search-text.ts'

/** Folds a name as search folds texts, traditional characters with their simplified ones. */
export function foldName(name: string): string {
  return foldText(name)
}
