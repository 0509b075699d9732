import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { ArticlePageData, OwnPageData } from '../shared/content-files.ts'
import { fixedPageData, hasData, type PageData, type PageStamp } from '../shared/pages.ts'
import { dataBlockIds, type SiteInfo } from '../shared/site-info.ts'
import { parsePageUrl } from '../shared/site-urls.ts'
import { chooseLanguage, languageFor } from '../shared/words/choose-language.ts'
import type { LanguageTag } from '../shared/words/languages.ts'
import { loadWords } from '../shared/words/words-for.ts'
import { readPageBlock, readSiteInfo } from './content/read-content-file.ts'
import { readDataBlock } from './content/read-data-block.ts'
import { createReader, type Reader } from './create-reader.tsx'
import { type LoadedPage, prepareView } from './pages/load-page.ts'
import { settingsStore } from './settings/settings-store.ts'
import { speak } from './ui/interface-language.ts'
import { ProgramOutdatedError } from './ui/lazy/program-outdated-error.ts'
import { addAnnouncer } from './ui/notice/announcer.ts'
import { watchPictures } from './ui/picture/watch-pictures.ts'
import { beginHydrating } from './ui/use-hydrated.ts'
import { whenPainted } from './ui/when-painted.ts'

/** Brings a page to life: hydrates prerendered markup where there is some, else draws it. */
export function start(root: HTMLElement, base: string): void {
  const info = readSiteInfo(readDataBlock(dataBlockIds.site))
  const ready = loadLanguage(info)
  watchPictures(info.refererHosts ?? [])
  addAnnouncer()
  void ready.then(() => begin(root, createReader(base, info), info))
}

/**
 * Loads the words of the site's language, in which the page is written, and tries again with the next
 * network. Those of the language that the reader has chosen are on their way meanwhile.
 */
async function loadLanguage(info: SiteInfo): Promise<void> {
  const wanted = wantedLanguage(info)
  if (wanted !== languageFor(info.language)) loadWords(['reader'], wanted).catch(() => {})
  await speak(info.language).catch(async () => {
    await new Promise((again) => window.addEventListener('online', again, { once: true }))
    await loadLanguage(info)
  })
}

function wantedLanguage(info: SiteInfo): LanguageTag {
  return chooseLanguage(settingsStore.getState().language, info.language, navigator.languages)
}

function begin(root: HTMLElement, reader: Reader, info: SiteInfo): void {
  const stamp = readStamp(root)
  if (!stamp) void drawInLanguage(root, reader, info)
  else if (stamp.kind === 'article' || stamp.kind === 'own-page')
    void hydratePage(root, reader, stamp)
  else if (!hasData(stamp)) void hydratePage(root, reader, fixedPageData[stamp.kind])
  else whenPainted(() => void hydrateWithData(root, reader, stamp))
}

function readStamp(root: HTMLElement): ArticlePageData | OwnPageData | PageStamp | undefined {
  const block = root.firstElementChild ? readDataBlock(dataBlockIds.page) : undefined
  return block === undefined ? undefined : readPageBlock(block)
}

/** Hydrates as a transition: React works in short turns, and what the reader does comes between them. */
function hydrate(root: HTMLElement, reader: Reader, page: LoadedPage): void {
  beginHydrating()
  startTransition(() => {
    hydrateRoot(root, reader.draw({ kind: 'page', page }))
  })
}

/**
 * Hydrates a page whose data is at hand. While its view cannot be loaded the page stays as it is;
 * the next `online` event tries again. A page that is nothing without its view says that the site was updated,
 * where that is why.
 */
async function hydratePage(root: HTMLElement, reader: Reader, page: PageData): Promise<void> {
  let failure: unknown
  const loaded = await prepareView(page).catch((error: unknown) => {
    failure = error
  })
  if (loaded) return hydrate(root, reader, loaded)
  if (failure instanceof ProgramOutdatedError && !hasData(page)) return drawAnew(root, reader)
  const retry = () => void hydratePage(root, reader, page)
  window.addEventListener('online', retry, { once: true })
}

/**
 * Draws a page of which nothing is on the screen yet, at once in the reader's language: words that came later
 * would move it. Without them it begins in that of the site.
 */
async function drawInLanguage(root: HTMLElement, reader: Reader, info: SiteInfo): Promise<void> {
  const wanted = wantedLanguage(info)
  if (wanted !== languageFor(info.language)) await speak(wanted).catch(() => {})
  drawAnew(root, reader)
}

/** Draws a page by its address, or what is wrong with it. */
function drawAnew(root: HTMLElement, reader: Reader): void {
  createRoot(root).render(reader.draw({ kind: 'loading' }))
}

/**
 * Hydrates a page whose data has to be fetched. While that fails the page stays as it is, links and
 * all; the next `online` event tries again. Data of another build does not fit the markup, so the
 * page is then drawn anew.
 */
async function hydrateWithData(root: HTMLElement, reader: Reader, stamp: PageStamp): Promise<void> {
  const page = await loadFirst(reader)
  if (!page) {
    const retry = () => void hydrateWithData(root, reader, stamp)
    window.addEventListener('online', retry, { once: true })
  } else if (page.page.hash === stamp.hash) {
    hydrate(root, reader, page)
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
