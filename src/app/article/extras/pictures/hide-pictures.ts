import { articlePictures, linePictures } from '../../../ui/page-elements.ts'

const pictures = `${articlePictures}:not(${linePictures}, [data-shown])`

/**
 * For readers who want no pictures: a tile in place of each says what it shows and loads that one when
 * it is clicked. The style sheet keeps the others from being loaded. Returns what takes the tiles away.
 */
export function hidePictures(article: HTMLElement, name: (alt: string) => string): () => void {
  const tiles = [...article.querySelectorAll<HTMLImageElement>(pictures)].map((image) => {
    const tile = makeTile(name(image.alt))
    tile.addEventListener('click', (event) => {
      // Inside a link the tile is not the link.
      event.preventDefault()
      event.stopPropagation()
      image.dataset.shown = ''
      tile.remove()
      image.focus({ preventScroll: true })
    })
    const box = image.closest('picture') ?? image
    box.before(tile)
    return tile
  })
  return () => {
    for (const tile of tiles) tile.remove()
  }
}

function makeTile(text: string): HTMLElement {
  const tile = document.createElement('button')
  tile.type = 'button'
  tile.className = 'show-picture'
  tile.textContent = text
  return tile
}
