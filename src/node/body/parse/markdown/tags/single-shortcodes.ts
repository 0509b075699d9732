import { escapeMarkup } from '../../../../core/escape.ts'
import { ownLink } from '../../own-links.ts'
import { type ShortcodeArguments, shortcodeArguments } from './shortcode-arguments.ts'
import { anchor, frame } from './tag-html.ts'

type ShortcodeWriter = (given: ShortcodeArguments) => string

/** The shortcodes of Hugo without an end, and the HTML that each stands for. */
const writers: ReadonlyMap<string, ShortcodeWriter> = new Map<string, ShortcodeWriter>([
  ['figure', figure],
  ['image', figure],
  ['img', figure],
  ['youtube', (given) => frame(`https://www.youtube.com/embed/${idOf(given)}`)],
  ['vimeo', (given) => frame(`https://player.vimeo.com/video/${idOf(given)}`)],
  ['bilibili', (given) => frame(`https://player.bilibili.com/player.html?bvid=${idOf(given)}`)],
  ['video', (given) => `<video src="${escapeMarkup(sourceOf(given))}"></video>`],
  ['audio', (given) => `<audio src="${escapeMarkup(sourceOf(given))}"></audio>`],
  ['gist', gist],
  ['tweet', post],
  ['twitter', post],
  ['x', post],
  ['instagram', (given) => page(`https://www.instagram.com/p/${idOf(given)}/`)],
  ['ref', ownPage],
  ['relref', ownPage],
])

/** The HTML of a shortcode, given by name and arguments; undefined for a name that is not known. */
export function singleShortcode(name: string, text: string): string | undefined {
  return writers.get(name)?.(shortcodeArguments(text))
}

function idOf({ named, words }: ShortcodeArguments): string {
  return encodeURIComponent((named.get('id') ?? words[0] ?? '').toWellFormed())
}

function sourceOf({ named, words }: ShortcodeArguments): string {
  return named.get('src') ?? words[0] ?? ''
}

/** A link to a page elsewhere, by its address. */
function page(url: string): string {
  return anchor(url, url)
}

/** A link to another article, by the name of its file. */
function ownPage({ named, words }: ShortcodeArguments): string {
  const name = named.get('path') ?? words[0] ?? ''
  return anchor(ownLink('name', name), name)
}

function gist({ words: [user = '', id = ''] }: ShortcodeArguments): string {
  const path = [user, id].filter(Boolean).map((part) => encodeURIComponent(part.toWellFormed()))
  return anchor(`https://gist.github.com/${path.join('/')}`, `gist ${user} ${id}`.trim())
}

function post(given: ShortcodeArguments): string {
  const user = encodeURIComponent((given.named.get('user') ?? 'i').toWellFormed())
  const path = given.named.has('user') ? user : 'i/web'
  return page(`https://twitter.com/${path}/status/${idOf(given)}`)
}

function figure(given: ShortcodeArguments): string {
  const { named } = given
  const value = (name: string): string => escapeMarkup(named.get(name) ?? '')
  const alt = named.has('alt') ? value('alt') : value('title')
  const sizes = ['width', 'height']
    .filter((name) => /^\d+(?:px)?$/.test(named.get(name) ?? ''))
    .map((name) => ` ${name}="${Number.parseInt(named.get(name) ?? '', 10)}"`)
  const picture = `<img src="${escapeMarkup(sourceOf(given))}" alt="${alt}"${sizes.join('')}>`
  const shown = named.has('link') ? `<a href="${value('link')}">${picture}</a>` : picture
  const source = named.has('attrlink')
    ? `<a href="${value('attrlink')}">${value('attr')}</a>`
    : value('attr')
  const words = [named.get('title') && `<b>${value('title')}</b>`, value('caption'), source]
  const caption = words.filter(Boolean).join(' ')
  return `<figure>${shown}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
}
