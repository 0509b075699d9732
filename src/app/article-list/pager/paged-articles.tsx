import { useRef, useState } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import { FirstPage } from '../front/first-page.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListFoot } from './list-foot.tsx'
import { ListPlaceholder } from './list-placeholder.tsx'
import type { EndOfList } from './loaded-pages.tsx'
import { useKeptRow } from './use-kept-row.ts'
import { useLoadedPages } from './use-loaded-pages.ts'

/** The articles of a list page, and below them the older pages as the reader comes to them. */
export function PagedArticles({ list }: { list: ListFile }) {
  const element = useRef<HTMLDivElement>(null)
  const { LoadedPages, position, hasPlaceholder, isWanted } = useLoadedPages(list, element)
  useKeptRow()
  const [grown, setEnd] = useState<EndOfList>()
  const { older, olderMonth } = list
  const end = grown ?? { older, olderMonth, hasPlaceholder, isReading: isWanted }
  return (
    <div ref={element}>
      <FirstPage list={list} />
      {list.articles.length === 0 && <EmptyList scope={list.scope} />}
      {LoadedPages && (
        <LoadedPages
          list={list}
          element={element}
          position={position}
          hasPlaceholder={hasPlaceholder}
          onEnd={setEnd}
        />
      )}
      {end.hasPlaceholder && (
        <ListPlaceholder key={end.older} list={list} isReading={end.isReading} />
      )}
      <ListFoot scope={list.scope} older={end.older} olderMonth={end.olderMonth} />
    </div>
  )
}
