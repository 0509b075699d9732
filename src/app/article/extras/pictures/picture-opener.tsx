import { type ComponentType, useEffect, useState } from 'react'
import { useSite } from '../../../ui/site-context.ts'
import type { LaterWays } from '../extras-props.ts'
import { extrasWordsFor } from '../extras-words.ts'
import { addPictureButtons, type BodyPicture, bodyPictures } from './body-picture.ts'

interface ViewerProps {
  readonly pictures: readonly BodyPicture[]
  readonly first: number
  readonly onClose: () => void
}

interface OpenPictures {
  readonly pictures: readonly BodyPicture[]
  readonly first: number
}

interface PictureOpenerProps extends Pick<LaterWays, 'onFirstSign'> {
  readonly article: HTMLElement
  readonly html: unknown
}

/** Opens the pictures of an article in large; what shows them is loaded with the first click. */
export function PictureOpener({ article, html, onFirstSign }: PictureOpenerProps) {
  const { language } = useSite()
  const [open, setOpen] = useState<OpenPictures>()
  const [Viewer, setViewer] = useState<ComponentType<ViewerProps>>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: new HTML has new pictures.
  useEffect(
    () => onFirstSign(() => addPictureButtons(article, extrasWordsFor(language).enlarge)),
    [article, html, language, onFirstSign],
  )

  useEffect(() => {
    function openAt(target: EventTarget | null): boolean {
      const pictures = bodyPictures(article)
      const first = pictures.findIndex(({ element }) => element === target)
      if (first < 0) return false
      setOpen({ pictures, first })
      import('./picture-viewer.tsx').then(
        (part) => setViewer(() => part.PictureViewer),
        () => setOpen(undefined),
      )
      return true
    }
    function onClick(event: MouseEvent): void {
      if (event.button === 0 && !event.defaultPrevented) openAt(event.target)
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' && event.key !== ' ') return
      if (openAt(event.target)) event.preventDefault()
    }
    article.addEventListener('click', onClick)
    article.addEventListener('keydown', onKeyDown)
    return () => {
      article.removeEventListener('click', onClick)
      article.removeEventListener('keydown', onKeyDown)
    }
  }, [article])

  if (!open || !Viewer) return false
  const { pictures, first } = open
  return (
    <Viewer
      pictures={pictures}
      first={first}
      onClose={() => {
        setOpen(undefined)
        pictures[first]?.element.focus({ preventScroll: true })
      }}
    />
  )
}
