import { articlePictures, linePictures } from '../../../ui/page-elements.ts'

const pictures = `${articlePictures}:not(${linePictures}, [data-shown])`

/**
 * For readers who want no pictures: a placeholder for each says what it shows and loads that one when it is
 * clicked. The style sheet keeps the others from being loaded. Returns a function that removes the
 * placeholders.
 */
export function hidePictures(article: HTMLElement, name: (alt: string) => string): () => void {
  const placeholders = [...article.querySelectorAll<HTMLImageElement>(pictures)].map((image) => {
    const placeholder = makePlaceholder(name(image.alt))
    placeholder.addEventListener('click', (event) => {
      // Inside a link the placeholder is not the link.
      event.preventDefault()
      event.stopPropagation()
      image.dataset.shown = ''
      placeholder.remove()
      image.focus({ preventScroll: true })
    })
    const box = image.closest('picture') ?? image
    box.before(placeholder)
    return placeholder
  })
  return () => {
    for (const placeholder of placeholders) placeholder.remove()
  }
}

function makePlaceholder(text: string): HTMLElement {
  const placeholder = document.createElement('button')
  placeholder.type = 'button'
  placeholder.className = 'show-picture'
  placeholder.textContent = text
  return placeholder
}
