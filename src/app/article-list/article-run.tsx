import { useRef, useState } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import { EmptyList } from './empty-list.tsx'
import { FirstPart } from './first-part.tsx'
import { ListFoot } from './list-foot.tsx'
import { useKeptPlace } from './use-kept-place.ts'
import { useOlderParts } from './use-older-parts.ts'

/** The articles of a list page, and below them the older pages as the reader comes to them. */
export function ArticleRun({ list }: { list: ListFile }) {
  const element = useRef<HTMLDivElement>(null)
  const { OlderParts, place } = useOlderParts(list)
  useKeptPlace()
  const [end, setEnd] = useState({ older: list.older, hasGrown: false })
  return (
    <div ref={element}>
      <FirstPart list={list} />
      {list.articles.length === 0 && <EmptyList scope={list.scope} />}
      {OlderParts && <OlderParts list={list} element={element} place={place} onEnd={setEnd} />}
      <ListFoot scope={list.scope} older={end.older} byName={end.hasGrown} />
    </div>
  )
}
