import { defineLanguage } from '../language.ts'
import { words as reader } from './reader.ts'

/**
 * The words of every page (`reader`) are part of this module. The words of other areas are loaded when
 * they are first needed.
 */
export const language = defineLanguage({
  reader,
  later: {
    search: () => import('./search.ts'),
    share: () => import('./share.ts'),
    keys: () => import('./keys.ts'),
    settings: () => import('./settings.ts'),
    speech: () => import('./speech.ts'),
    filters: () => import('./filters.ts'),
    highlights: () => import('./highlights.ts'),
    panel: () => import('./panel.ts'),
    article: () => import('./article.ts'),
    tree: () => import('./tree.ts'),
    library: () => import('./library.ts'),
    head: () => import('./head.ts'),
    body: () => import('./body.ts'),
    check: () => import('./check.ts'),
  },
})
