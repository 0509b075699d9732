import './picture-placeholder.css'
import { shownWords } from '../interface-language.ts'
import { showNotice } from '../notice/show-notice.ts'
import { nextPictureAddress } from './picture-address.ts'

/**
 * A placeholder of a picture that cannot be shown, of the same shape if that is known: its
 * description, its host, a way to open it, and one more try, which tells the host where the reader is:
 * some hosts demand that. `address` is where the picture was at first.
 */
export function picturePlaceholder(image: HTMLImageElement, address: string): HTMLElement {
  const words = shownWords('article')
  const placeholder = element('span', 'missing-picture')
  keepShape(placeholder, image)
  placeholder.append(element('strong', '', image.alt || words.missing))
  if (!/^https?:/i.test(image.src)) return placeholder
  placeholder.append(element('span', '', new URL(image.src).hostname))
  const ways = element('span', 'picture-ways')
  // Inside a link the picture already leads somewhere, and links cannot be nested.
  if (!image.closest('a')) ways.append(openLink(image.src, words.open))
  const retry = element('button', '', words.retry)
  retry.setAttribute('type', 'button')
  retry.addEventListener('click', async (event) => {
    event.preventDefault()
    event.stopPropagation()
    const found = await findWithReferer(address)
    if (found === undefined) showNotice(words.stillMissing)
    else putBack(image, placeholder, found)
  })
  ways.append(retry)
  placeholder.append(ways)
  return placeholder
}

/** A placeholder takes the picture's box where its size was known or where the reader is looking. */
function keepShape(placeholder: HTMLElement, image: HTMLImageElement): void {
  const { bottom, height, top, width } = image.getBoundingClientRect()
  const isSeen = bottom > 0 && top < window.innerHeight
  if (height < leastHeight || !(image.hasAttribute('height') || isSeen)) return
  placeholder.style.maxInlineSize = `${width}px`
  placeholder.style.aspectRatio = `${width} / ${height}`
}

/** A lower box would not hold the words. */
const leastHeight = 112

const withReferer = 'strict-origin-when-cross-origin'

/** The first of a picture's addresses that answers to a request with a Referer. */
async function findWithReferer(first: string): Promise<string | undefined> {
  for (let address: string | undefined = first; address; address = nextPictureAddress(address)) {
    const probe = new Image()
    probe.referrerPolicy = withReferer
    probe.src = address
    const isThere = await probe.decode().then(
      () => true,
      () => false,
    )
    if (isThere) return address
  }
  return undefined
}

function putBack(image: HTMLImageElement, placeholder: HTMLElement, address: string): void {
  image.referrerPolicy = withReferer
  image.src = address
  image.loading = 'eager'
  if (image.isConnected) image.closest('.quiet-picture')?.removeAttribute('data-broken')
  else placeholder.before(image)
  placeholder.remove()
  image.focus({ preventScroll: true })
}

function openLink(address: string, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noopener noreferrer nofollow'
  link.target = '_blank'
  link.textContent = text
  return link
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
