import { useEffect } from 'react'
import { settingsStore } from '../settings/settings-store.ts'
import { useSettings } from '../settings/use-settings.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import { showNotice } from '../ui/notice/show-notice.ts'
import type { ReaderSite } from '../ui/site-context.ts'

const conversion = lazyPart(() => import('./convert-page.ts'))

/**
 * Shows Chinese text in the script that the reader has chosen. Tables of several hundred kilobytes are
 * loaded for it and only for it; without them the text stays as it was published.
 */
export function useChineseScript({ language, words }: ReaderSite): void {
  const { script } = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language of the interface sets the root's anew.
  useEffect(() => {
    if (script === 'original') return
    let isWanted = true
    let undo: (() => void) | undefined
    conversion
      .load()
      .then(({ convertPage }) => convertPage(script))
      .then(
        (done) => {
          if (isWanted) undo = done
          else done()
        },
        () => {
          settingsStore.change({ script: 'original' })
          showNotice(words.failedTitle)
        },
      )
    return () => {
      isWanted = false
      undo?.()
    }
  }, [script, language, words])
}
