import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { ArticlePageData } from '../shared/content-files.ts'
import { fixedPageOf, type PageData, type PageStamp } from '../shared/pages.ts'
import { dataBlockIds } from '../shared/site-info.ts'
import { parsePageUrl } from '../shared/site-urls.ts'
import { readPageBlock } from './content/read-content-file.ts'
import { readDataBlock } from './content/read-data-block.ts'
import { createReader, type Reader } from './create-reader.tsx'
import { type LoadedPage, prepareView } from './load-page.ts'
import { addAnnouncer } from './ui/announcer.ts'
import { watchPictures } from './ui/picture/watch-pictures.ts'
import { whenPainted } from './ui/when-painted.ts'

/** Brings a page to life: takes over prerendered markup where there is some, else draws it. */
export function start(root: HTMLElement, base: string): void {
  const reader = createReader(base)
  const stamp = readStamp(root)
  const fixed = stamp && fixedPageOf(stamp.kind)
  watchPictures(reader.refererHosts)
  addAnnouncer()
  if (!stamp) createRoot(root).render(reader.draw({ kind: 'loading' }))
  else if (stamp.kind === 'article') void takeOverPage(root, reader, stamp)
  else if (fixed) void takeOverPage(root, reader, fixed)
  else whenPainted(() => void takeOverList(root, reader, stamp))
}

function readStamp(root: HTMLElement): ArticlePageData | PageStamp | undefined {
  const block = root.firstElementChild ? readDataBlock(dataBlockIds.page) : undefined
  return block === undefined ? undefined : readPageBlock(block)
}

/** As a transition: React then works in short turns, and what the reader does comes between them. */
function takeOver(root: HTMLElement, reader: Reader, page: LoadedPage): void {
  startTransition(() => {
    hydrateRoot(root, reader.draw({ kind: 'page', page }))
  })
}

/** Without what draws it the page stays as it is, and the next sign of a network gives another chance. */
async function takeOverPage(root: HTMLElement, reader: Reader, page: PageData): Promise<void> {
  const loaded = await prepareView(page).catch(() => undefined)
  if (loaded) return takeOver(root, reader, loaded)
  const retry = () => void takeOverPage(root, reader, page)
  window.addEventListener('online', retry, { once: true })
}

/**
 * A list's data is fetched only now. Without it the page stays as it is, links and all, and the
 * next sign of a network gives another chance. Data of another build cannot be laid over the
 * markup, so it is drawn anew.
 */
async function takeOverList(root: HTMLElement, reader: Reader, stamp: PageStamp): Promise<void> {
  const page = await loadFirst(reader)
  if (!page) {
    const retry = () => void takeOverList(root, reader, stamp)
    window.addEventListener('online', retry, { once: true })
  } else if (page.page.hash === stamp.hash) {
    takeOver(root, reader, page)
  } else {
    createRoot(root).render(reader.draw({ kind: 'page', page }))
  }
}

async function loadFirst({ loader, path }: Reader): Promise<LoadedPage | undefined> {
  const address = parsePageUrl(path)
  if (!address) return undefined
  const found = await loader.load(address).catch(() => undefined)
  return found?.kind === 'page' ? found : undefined
}
