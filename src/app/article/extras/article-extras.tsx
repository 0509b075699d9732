import { playerHosts } from '../../../shared/embed-players.ts'
import './article-extras.css'
import { useEffect } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { narrowScreen, useMedia, wideScreen } from '../../ui/use-media.ts'
import { fewestHeadings } from '../article-outline.tsx'
import { addCopyButtons } from './add-copy-buttons.ts'
import { addHeadingLinks } from './add-heading-links.ts'
import type { ExtrasProps, ExtrasTools } from './extras-props.ts'
import { followOutline } from './follow-outline.ts'
import { markScrollBoxes } from './mark-scroll-boxes.ts'
import { NotePopover } from './note-popover.tsx'
import { OutlineSheet } from './outline-sheet.tsx'
import { hidePictures } from './pictures/hide-pictures.ts'
import { PictureOpener } from './pictures/picture-opener.tsx'
import { settlePictures } from './pictures/settle-pictures.ts'
import { playEmbeds } from './play-embeds.ts'
import { ReadingBar } from './reading-bar.tsx'
import { showPosters } from './show-posters.ts'

/** The extras of an article's page. The page can be read without them. */
export function ArticleExtras(props: ExtrasProps & { readonly tools: ExtrasTools }) {
  const { article, body, html, tools } = props
  const element = body.current
  const page = element?.parentElement
  const isWide = useMedia(wideScreen)
  const isNarrow = useMedia(narrowScreen)
  useBodyExtras(element, html, tools)
  useChosenPictures(page, html)
  useEffect(() => (page ? followOutline(page) : undefined), [page])
  if (!element || !page) return false
  const { headings } = article
  return (
    <>
      <div className="reading-progress" aria-hidden="true" />
      {isNarrow && <ReadingBar article={article} body={element} />}
      {headings.length >= fewestHeadings && !isWide && !isNarrow && (
        <OutlineSheet headings={headings} body={element} />
      )}
      <PictureOpener article={page} html={html} tools={tools} />
      <NotePopover body={element} />
    </>
  )
}

/** Everything that is attached to a body; anew when its HTML is. */
function useBodyExtras(body: HTMLElement | null, html: unknown, tools: ExtrasTools): void {
  const { info, words: reader } = useSite()
  const words = useWords('article')
  // biome-ignore lint/correctness/useExhaustiveDependencies: new HTML takes away what was added.
  useEffect(() => {
    if (!body) return
    const ends = [
      playEmbeds(body, info.embedHosts ?? playerHosts),
      settlePictures(body.parentElement ?? body),
    ]
    const stopWaiting = tools.onFirstInput(() => {
      addHeadingLinks(body, reader, tools)
      addCopyButtons(body, words, tools)
      ends.push(markScrollBoxes(body, words.code))
    })
    ends.push(stopWaiting)
    return () => {
      for (const end of ends) end()
    }
  }, [body, html, info, words, reader, tools])
}

function useChosenPictures(page: HTMLElement | null | undefined, html: unknown): void {
  const words = useWords('article')
  const { pictures } = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new HTML has new pictures.
  useEffect(() => {
    if (!page) return
    if (pictures === 'on') return showPosters(page)
    return hidePictures(page, words.showPicture)
  }, [page, pictures, html, words])
}
