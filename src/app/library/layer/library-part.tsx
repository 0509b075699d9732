import './library-layer.css'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { PageData } from '../../../shared/pages.ts'
import { useSettings } from '../../settings/use-settings.ts'
import { library } from '../browser-library.ts'
import { startFileSync } from '../file/start-file-sync.ts'
import { ListToolsPortal } from '../list/list-tools-portal.tsx'
import type { PartSource } from '../list/read-list-part.ts'
import { readShowChoice } from '../list/show-choice.ts'
import { useMutedNews } from '../list/use-muted-news.ts'
import { watchNews } from '../news/news-store.ts'
import { endOffer } from '../offer-undo.ts'
import { useLibraryReady } from '../use-library.ts'
import { ArticleRecorder } from './article-recorder.tsx'
import { ContinueReading } from './continue-reading.tsx'
import { RowMarks } from './row-marks.tsx'
import { takeOldPositions } from './take-old-positions.ts'
import { UndoBar } from './undo-bar.tsx'
import { useLibraryCommands } from './use-library-commands.ts'
import { watchSwipes } from './watch-swipes.ts'

/** Brings in what earlier versions kept elsewhere. */
function takeEarlier(): Promise<void> {
  return takeOldPositions(library)
}

/** Props from the rest of the reader. */
export interface LibraryPartProps {
  readonly page: PageData | undefined
  /** Where lists and their articles are read from. */
  readonly source: PartSource
}

/** The work of the library on a page: it notes what is read, marks rows, and answers its keys. */
export function LibraryPart({ page, source }: LibraryPartProps) {
  const isReady = useLibraryReady(takeEarlier)
  useEffect(watchNews, [])
  useEffect(startFileSync, [])
  useMutedNews(source)
  useLibraryCommands(page)
  const { swipe } = useSettings()
  useEffect(() => (swipe === 'on' ? watchSwipes() : undefined), [swipe])
  const { pathname, search } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an offer is of the page that it was made on.
  useEffect(() => endOffer, [pathname])
  const show = readShowChoice(search)
  const isHome = page?.kind === 'list' && page.scope.kind === 'all' && page.page === 'latest'
  return (
    <>
      {isReady && page?.kind === 'article' && (
        <ArticleRecorder key={page.article.id} article={page.article} />
      )}
      {isReady && page?.kind === 'list' && show === 'all' && (
        <ListToolsPortal key={page.hash} list={page} show="all" load={source.load} />
      )}
      {isReady && isHome && <ContinueReading />}
      {isReady && <RowMarks />}
      <UndoBar />
    </>
  )
}
