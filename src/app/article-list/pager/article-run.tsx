import { useRef, useState } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import { EmptyList } from '../page/empty-list.tsx'
import { FirstPart } from '../page/first-part.tsx'
import { ListFoot } from '../page/list-foot.tsx'
import { ListRoom } from './list-room.tsx'
import type { EndOfRun } from './older-parts.tsx'
import { useKeptPlace } from './use-kept-place.ts'
import { useOlderParts } from './use-older-parts.ts'

/** The articles of a list page, and below them the older pages as the reader comes to them. */
export function ArticleRun({ list }: { list: ListFile }) {
  const element = useRef<HTMLDivElement>(null)
  const { OlderParts, position, hasRoom, isWanted } = useOlderParts(list, element)
  useKeptPlace()
  const [grown, setEnd] = useState<EndOfRun>()
  const end = grown ?? { older: list.older, hasGrown: false, hasRoom, isReading: isWanted }
  return (
    <div ref={element}>
      <FirstPart list={list} />
      {list.articles.length === 0 && <EmptyList scope={list.scope} />}
      {OlderParts && (
        <OlderParts
          list={list}
          element={element}
          position={position}
          hasRoom={hasRoom}
          onEnd={setEnd}
        />
      )}
      {end.hasRoom && <ListRoom key={end.older} list={list} isReading={end.isReading} />}
      <ListFoot scope={list.scope} older={end.older} byName={end.hasGrown} />
    </div>
  )
}
