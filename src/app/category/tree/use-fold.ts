import { useState } from 'react'
import type { Fold } from '../../content/match-category.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.tsx'

const foldName = lazyPart(() => import('./fold-name.ts').then((part) => part.foldName))

const plainFold: Fold = (text) => text.normalize('NFKC').toLowerCase()

/** How names are compared: as search compares them once its table of Han variants was asked for. */
export function useFold(): { readonly fold: Fold; readonly improve: () => void } {
  const [fold, setFold] = useState(() => plainFold)
  return {
    fold,
    improve() {
      foldName.load().then(
        (better) => setFold(() => better),
        () => {
          // Without the table only simplified and traditional forms stay apart.
        },
      )
    },
  }
}
