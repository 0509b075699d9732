import { useEffect, useState } from 'react'
import { lazyPart, useLazyPart } from '../../../ui/lazy/lazy-part.tsx'
import { offerReload } from '../../../ui/lazy/offer-reload.ts'
import { useWords } from '../../../ui/site-context.ts'
import type { ExtrasTools } from '../extras-props.ts'
import { addPictureButtons, type BodyPicture, bodyPictures } from './body-picture.ts'

const pictureViewer = lazyPart(() =>
  import('./picture-viewer.tsx').then((part) => part.PictureViewer),
)

interface OpenPictures {
  readonly pictures: readonly BodyPicture[]
  readonly first: number
}

interface PictureOpenerProps {
  readonly tools: Pick<ExtrasTools, 'onFirstInput' | 'takeEarlyClick'>
  readonly article: HTMLElement
  readonly html: unknown
}

/** Opens the pictures of an article in large; what shows them is loaded with the first click. */
export function PictureOpener({ article, html, tools }: PictureOpenerProps) {
  const words = useWords('article')
  const [open, setOpen] = useState<OpenPictures>()
  const PictureViewer = useLazyPart(pictureViewer, open !== undefined, (error) => {
    setOpen(undefined)
    offerReload(error)
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: new HTML has new pictures.
  useEffect(
    () => tools.onFirstInput(() => addPictureButtons(article, words.enlarge)),
    [article, html, words, tools],
  )

  useEffect(() => {
    function openAt(target: EventTarget | null): boolean {
      const pictures = bodyPictures(article)
      const first = pictures.findIndex(({ element }) => element === target)
      if (first < 0) return false
      setOpen({ pictures, first })
      return true
    }
    function onClick(event: MouseEvent): void {
      if (event.button === 0 && !event.defaultPrevented) openAt(event.target)
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' && event.key !== ' ') return
      if (openAt(event.target)) event.preventDefault()
    }
    openAt(tools.takeEarlyClick())
    article.addEventListener('click', onClick)
    article.addEventListener('keydown', onKeyDown)
    return () => {
      article.removeEventListener('click', onClick)
      article.removeEventListener('keydown', onKeyDown)
    }
  }, [article, tools])

  if (!open || !PictureViewer) return false
  const { pictures, first } = open
  return (
    <PictureViewer
      pictures={pictures}
      first={first}
      onClose={() => {
        setOpen(undefined)
        pictures[first]?.element.focus({ preventScroll: true })
      }}
    />
  )
}
