import './picture-placeholder.css'
import { shownWords } from '../interface-language.ts'
import { showNotice } from '../notice/show-notice.ts'
import { nextPictureAddress } from './picture-address.ts'

/**
 * The placeholder of a picture that cannot be shown: its description, its host, and one more try,
 * which tells the host where the reader is: some hosts demand that. `address` is where the picture was at
 * first. Well below the screen it is a strip that gives the rest of the picture's box away; on the screen and near
 * it it fills the box, and nothing moves.
 */
export function picturePlaceholder(image: HTMLImageElement, address: string): HTMLElement {
  const words = shownWords('article')
  const placeholder = element('span', 'missing-picture lost-picture')
  keepBox(placeholder, image)
  const text = saysMore(image.alt) ? image.alt : words.missing
  placeholder.append(element('strong', '', text))
  if (!/^https?:/i.test(image.src)) return placeholder
  placeholder.append(hostOf(image))
  const retry = element('button', '', words.retry)
  retry.setAttribute('type', 'button')
  retry.addEventListener('click', async (event) => {
    event.preventDefault()
    event.stopPropagation()
    const found = await findWithReferer(address)
    if (found === undefined) showNotice(words.stillMissing)
    else putBack(image, placeholder, found)
  })
  placeholder.append(retry)
  return placeholder
}

/** Captured pictures are often described by the headline of their article, which stands above them. */
function saysMore(alt: string): boolean {
  const headline = document.querySelector('main h1')?.textContent ?? ''
  return alt.trim() !== '' && alt.trim() !== headline.trim()
}

/** How far below the top of the screen nothing may move, in screens: a reader may be scrolling at that moment. */
const near = 1.5

/**
 * On the screen, near it and above it the placeholder keeps the height that the picture's box had, so that nothing
 * moves. Where there is room it stands in the middle of it in lines of its own.
 */
function keepBox(placeholder: HTMLElement, image: HTMLImageElement): void {
  const { height, top } = image.getBoundingClientRect()
  if (top >= near * window.innerHeight) return
  placeholder.style.setProperty('--held', `${height}px`)
  placeholder.classList.add('held')
  placeholder.classList.toggle('tall', height >= 160)
}

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

/** The host of a picture, which leads to the picture itself. */
function hostOf(image: HTMLImageElement): HTMLElement {
  const { hostname } = new URL(image.src)
  // Inside a link the picture already leads somewhere, and links cannot be nested.
  if (image.closest('a')) return element('span', 'picture-host', hostname)
  const link = element('a', 'picture-host', hostname) as HTMLAnchorElement
  link.href = image.src
  link.rel = 'noopener noreferrer nofollow'
  link.target = '_blank'
  return link
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
