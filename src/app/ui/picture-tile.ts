import type { Messages } from '../../shared/messages.ts'

/**
 * A tile in place of a picture that cannot be shown, of the same shape if that is known: its
 * description, its host, a way to open it.
 */
export function pictureTile(image: HTMLImageElement, messages: Messages): HTMLElement {
  const tile = element('span', 'missing-picture')
  const width = Number(image.getAttribute('width'))
  const height = Number(image.getAttribute('height'))
  if (width > 0 && height > 0) tile.style.aspectRatio = `${width} / ${height}`
  tile.append(element('strong', '', image.alt || messages.pictureMissing))
  if (!/^https?:/i.test(image.src)) return tile
  tile.append(element('span', '', new URL(image.src).hostname))
  // Inside a link the picture already leads somewhere, and links cannot be nested.
  if (!image.closest('a')) tile.append(openLink(image.src, messages))
  return tile
}

function openLink(address: string, messages: Messages): HTMLElement {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noopener noreferrer nofollow'
  link.target = '_blank'
  link.textContent = messages.openPicture
  return link
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
