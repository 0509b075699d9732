import { escapeMarkup } from '../../../../core/escape.ts'
import { ownLink } from '../../own-links.ts'
import { shortcodeArguments } from './shortcode-arguments.ts'
import { isAddress, tagArguments } from './tag-arguments.ts'
import { anchor, frame } from './tag-html.ts'

type TagWriter = (values: readonly string[]) => string

/** Template tags without an end, of Hexo and Jekyll, and the HTML that each stands for. */
const writers: ReadonlyMap<string, TagWriter> = new Map<string, TagWriter>([
  ['img', image],
  ['asset_img', image],
  ['link', link],
  ['asset_link', ([path = '', ...words]) => anchor(path, words.join(' ') || path)],
  ['asset_path', ([path = '']) => escapeMarkup(path)],
  ['post_link', postLink],
  ['post_url', postLink],
  ['post_path', postLink],
  ['youtube', ([id = '']) => frame(`https://www.youtube.com/embed/${encodeURIComponent(id)}`)],
  ['vimeo', ([id = '']) => frame(`https://player.vimeo.com/video/${encodeURIComponent(id)}`)],
  ['iframe', ([url = '']) => frame(url)],
  ['video', ([url = '']) => `<video src="${escapeMarkup(url)}"></video>`],
  ['audio', ([url = '']) => `<audio src="${escapeMarkup(url)}"></audio>`],
  [
    'gist',
    ([id = '']) => anchor(`https://gist.github.com/${encodeURIComponent(id)}`, `gist ${id}`),
  ],
  [
    'jsfiddle',
    ([id = '']) => anchor(`https://jsfiddle.net/${encodeURIComponent(id)}`, `jsfiddle ${id}`),
  ],
])

/** The names under which Jekyll's includes of themes have the address of a picture. */
const pictureKeys = ['image_path', 'url', 'src', 'file', 'path', 'image']

/** The picture that `{% include figure.html url="a.png" caption="Words" %}` shows; undefined for other includes. */
function includedPicture(text: string): string | undefined {
  const { named } = shortcodeArguments(text)
  const src = pictureKeys.map((key) => named.get(key)).find((value) => value)
  if (src === undefined || !/\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i.test(src))
    return undefined
  const caption = ['caption', 'description', 'title'].map((key) => named.get(key)).find(Boolean)
  const alt = escapeMarkup(named.get('alt') ?? caption ?? '')
  const words = caption ? `<figcaption>${escapeMarkup(caption)}</figcaption>` : ''
  return `<figure><img src="${escapeMarkup(src)}" alt="${alt}">${words}</figure>`
}

/** The HTML of a template tag, given by name and arguments; undefined for a name that is not known. */
export function singleTag(name: string, text: string): string | undefined {
  if (name === 'include') return includedPicture(text)
  return themeWriters.get(name)?.(text) ?? writers.get(name)?.(tagArguments(text))
}

/** Tags of the theme NexT, whose arguments stand between commas. */
const themeWriters: ReadonlyMap<string, (text: string) => string> = new Map([
  ['image', themePicture],
  ['inlineimage', themePicture],
  ['button', button],
  ['btn', button],
  ['label', (text: string) => `<mark>${escapeMarkup(text.replace(/^\w*@/, ''))}</mark>`],
])

function button(text: string): string {
  const [url = '', words = '', icon = '', title = ''] = text.split(',').map((part) => part.trim())
  return anchor(url, words || title || icon || url)
}

/** `address, width=300px, alt=words`; only a line of text says how large a picture in it is. */
function themePicture(text: string): string {
  const [src = '', ...options] = text.split(',').map((part) => part.trim())
  const alt = options.find((option) => option.startsWith('alt='))?.slice(4) ?? ''
  const height = /^height=(\d+)(?:px)?$/.exec(
    options.find((option) => /^height=/.test(option)) ?? '',
  )
  const size = height === null ? '' : ` height="${height[1]}"`
  return `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}"${size}>`
}

/** `[classes] address [width] [height] ["title" "alt"]`; the last two may stand in quotes together. */
function image(values: readonly string[]): string {
  const at = values.findIndex((value) => isAddress(value) || /\.\w{2,5}$/.test(value))
  const src = values[Math.max(at, 0)] ?? ''
  const rest = values
    .slice(Math.max(at, 0) + 1)
    .flatMap((value) => (/^["']/.test(value) ? tagArguments(value) : [value]))
  const sizes = rest.slice(0, 2).filter((value) => /^\d+$/.test(value))
  const [title = '', alt = title] = rest.slice(sizes.length)
  const [width, height] = sizes
  const size = (name: string, value?: string) => (value === undefined ? '' : ` ${name}="${value}"`)
  return `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}" title="${escapeMarkup(title)}"${size('width', width)}${size('height', height)}>`
}

/** `words address [external] [title]`. */
function link(values: readonly string[]): string {
  const at = values.findIndex(isAddress)
  const [path = '', ...more] = values
  // Jekyll's `{% link _posts/x.md %}` is the address of a file.
  if (at === -1) return anchor(ownLink('name', path), more.join(' ') || path)
  const href = values[at] ?? ''
  return anchor(href, values.slice(0, at).join(' ') || href)
}

/** The file of another article, and the words of the link, else its title. */
function postLink([name = '', ...words]: readonly string[]): string {
  const said = words.filter((word) => !/^(?:true|false)$/.test(word)).join(' ')
  return anchor(ownLink('name', name), said || name)
}
