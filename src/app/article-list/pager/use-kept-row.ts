import { useEffect } from 'react'
import { settingsStore } from '../../settings/settings-store.ts'
import { listPage, listRow, settingField } from '../../ui/page-elements.ts'

/** For how many frames rows that were off the screen get their true height, and dropped ones are drawn. */
const settling = 6

/** The heading of a day may cover this much of a row at the top of the screen, in pixels. */
const covered = 40

/** Keeps the row that is being read where it is when the reader chooses another density. */
export function useKeptRow(): void {
  useEffect(() => {
    let row: Element | undefined
    let top = 0
    // In the capture phase, so before the setting changes anything.
    function onClick({ target }: MouseEvent): void {
      const isSetting = target instanceof Element && target.closest(settingField) !== null
      row = isSetting && window.scrollY > 0 ? firstRowInView() : undefined
      top = row?.getBoundingClientRect().top ?? 0
    }
    const unsubscribe = settingsStore.subscribe(() => {
      if (row) keepAt(row, top, settling)
      row = undefined
    })
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      unsubscribe()
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [])
}

/** Scrolls so that a row stands so far below the top of the screen, now and in some frames more. */
function keepAt(row: Element, top: number, frames: number): void {
  if (!row.isConnected) return
  window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' })
  if (frames > 0) requestAnimationFrame(() => keepAt(row, top, frames - 1))
}

function firstRowInView(): Element | undefined {
  const pages = [...document.querySelectorAll(listPage)]
  const near = pages.filter((page) => page.getBoundingClientRect().bottom > 0).slice(0, 2)
  const rows = near.flatMap((page) => [...page.querySelectorAll(listRow)])
  return rows.find((row) => row.getBoundingClientRect().top >= covered)
}
