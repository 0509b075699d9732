import { useState } from 'react'
import type { Fold } from '../../content/match-category.ts'

const plainFold: Fold = (text) => text.normalize('NFKC').toLowerCase()

/** How names are compared: as search compares them once its table of Han variants was asked for. */
export function useFold(): { readonly fold: Fold; readonly improve: () => void } {
  const [fold, setFold] = useState(() => plainFold)
  return {
    fold,
    improve() {
      // Without the table only simplified and traditional forms stay apart.
      import('./fold-name.ts').then(
        (part) => setFold(() => part.foldName),
        () => {},
      )
    },
  }
}
