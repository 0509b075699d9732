import { embedKey, embedPlayers } from '../../../../shared/embed-players.ts'
import { allowsAttribute } from '../../../../shared/html-policy.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import {
  type Attributes,
  type BodyElement,
  element,
  isPicturePlaceholder,
  noAttributes,
} from '../../tree/body-tree.ts'
import { forEachElement } from '../../tree/for-each-element.ts'
import { attributeOf, attributeText } from '../../tree/source-attributes.ts'
import { type SourceElement, type SourceNode, sourceTree } from '../../tree/source-nodes.ts'
import { isRelative, readWebAddress } from '../../tree/web-address.ts'
import { embedLink, outsideLink } from '../outside-link.ts'
import { sourceWords } from '../source-text.ts'
import { isKeptUrl, keptAttributes, lostPicture } from './kept-picture.ts'
import { linkedFile } from './linked-file.ts'
import { readPictureSize } from './picture-size.ts'
import { readPicture, readPictureAddress, resolveOutside } from './read-picture.ts'
import { readSrcset } from './read-srcset.ts'

/** Turns a video or audio element into one that loads nothing until it is asked to. */
export function readPlayer(source: SourceElement, context: BodyContext): BodyElement | undefined {
  const src = readSource(source, context)
  const sources = sourceChildren(source).flatMap((child) => mediaSource(child, context))
  if (src === undefined && sources.length === 0) return missingPlayer(source)
  const name = source.tagName.endsWith('video') ? 'video' : 'audio'
  const isVideo = name === 'video'
  const poster = isVideo ? readPoster(source, context) : undefined
  const size = isVideo ? readPictureSize(source) : undefined
  const attributes: Attributes = {
    ...(src && { src }),
    ...(poster && { 'data-poster': poster }),
    ...flags(source, isVideo ? ['loop', 'muted', 'playsinline'] : ['loop', 'muted']),
    ...(size && { width: `${size.width}`, height: `${size.height}` }),
  }
  return element(name, attributes, src === undefined ? sources : [])
}

/** The address of a film's poster; none of one that is known to be lost. */
function readPoster(source: SourceElement, context: BodyContext): string | undefined {
  const raw = attributeOf(source, 'data-poster') ?? attributeOf(source, 'poster') ?? ''
  const poster = readPictureAddress(raw, context)
  const outside = poster && resolveOutside(poster, undefined, context)
  if (outside === undefined) return poster?.src
  return outside.kind === 'kept' ? outside.picture.src : undefined
}

/** A placeholder for a missing recording, with the name of its file. Undefined when it has no file name. */
function missingPlayer(source: SourceElement): BodyElement | undefined {
  const children = sourceChildren(source).map((child) => attributeOf(child, 'src'))
  const raw = [attributeOf(source, 'src'), ...children].find((value) => value?.trim()) ?? ''
  const name = isRelative(raw) ? /([^/\\?#]+)(?:[?#].*)?$/.exec(raw.trim())?.[1] : undefined
  return name === undefined ? undefined : element('span', { class: 'missing-picture' }, [name])
}

/** Turns a `picture` into its image and those of its sources that are safe. */
export function readPictureElement(
  source: SourceElement,
  context: BodyContext,
): BodyElement | undefined {
  const image = source.childNodes.find((node) => node.nodeName === 'img') as
    | SourceElement
    | undefined
  const sources = sourceChildren(source).flatMap((child) => pictureSource(child, context))
  const shown = image && readPicture(image, context)
  if (shown?.name === 'img') {
    // The sizes of a kept picture take the place of its sources, which are elsewhere.
    return sources.length === 0 || isKeptUrl(shown.attributes.src)
      ? shown
      : element('picture', noAttributes, [...sources, shown])
  }
  const address = sources[0]?.attributes.srcset?.split(/,? /, 1)[0]
  if (address === undefined || isPicturePlaceholder(shown)) return shown
  const outside = resolveOutside({ src: address }, sources[0]?.attributes.srcset, context)
  if (outside?.kind === 'pixel') return undefined
  if (outside?.kind === 'lost') return lostPicture(address, '', undefined, context)
  const attributes = outside === undefined ? { src: address } : keptAttributes(outside.picture)
  return element('img', { ...attributes, alt: '' }, [])
}

/** The pictures in a `noscript`. */
export function readNoscript(source: SourceElement, context: BodyContext): readonly BodyElement[] {
  const pictures: BodyElement[] = []
  forEachElement(source.childNodes, sourceTree, (node) => {
    const picture = node.tagName === 'img' ? readPicture(node, context) : undefined
    if (picture !== undefined) pictures.push(picture)
  })
  return pictures
}

/** Turns a frame into a link: to the video's public page if we know the player, else to the frame. */
export function readFrame(source: SourceElement, context: BodyContext): BodyElement | undefined {
  const raw = attributeOf(source, 'data-src') ?? attributeOf(source, 'src') ?? ''
  const address = raw.trim() === '' ? undefined : readWebAddress(raw, context.link)
  if (address === undefined) return undefined
  const title = attributeText(attributeOf(source, 'title') ?? '')
  return (
    readVideo(address, title, context) ??
    element('a', outsideLink(address), [title || context.words.open(new URL(address).hostname)])
  )
}

const showable = /^(?:image\/(?:png|jpe?g|gif|webp|avif|bmp)$)/i
const showableName = /\.(?:png|jpe?g|gif|webp|avif|bmp)(?:[?#]|$)/i

/**
 * Turns a plug-in into the picture that it shows, or into a link to anything else. `fallback` when it has
 * content for browsers without plug-ins, which today are all browsers. Undefined when it has no address
 * either.
 */
export function readObject(
  source: SourceElement,
  context: BodyContext,
): BodyElement | 'fallback' | undefined {
  const data = attributeOf(source, 'data')?.trim() ?? parameterOf(source) ?? ''
  const isPicture =
    showable.test(attributeOf(source, 'type')?.trim() ?? '') || showableName.test(data)
  if (isPicture) {
    const label = attributeOf(source, 'aria-label') ?? attributeOf(source, 'title') ?? ''
    const alt = sourceWords(source) || label
    const named = [...source.attrs, { name: 'src', value: data }, { name: 'alt', value: alt }]
    return readPicture({ ...source, attrs: named }, context)
  }
  if (holdsFallback(source)) return 'fallback'
  const src = { name: 'src', value: data }
  return readFrame({ ...source, attrs: [...source.attrs, src] }, context)
}

/** The address that an old plug-in has in a `param`. */
function parameterOf(source: SourceElement): string | undefined {
  for (const child of source.childNodes) {
    if (child.nodeName !== 'param' || !('attrs' in child)) continue
    if (/^(?:movie|src|url|filename|href)$/i.test(attributeOf(child, 'name') ?? '')) {
      return attributeOf(child, 'value')?.trim()
    }
  }
  return undefined
}

function holdsFallback(source: SourceElement): boolean {
  let holds = sourceWords(source) !== ''
  forEachElement(source.childNodes, sourceTree, ({ tagName }) => {
    holds ||= /^(?:img|picture|video|audio|iframe|embed|object)$/.test(tagName)
  })
  return holds
}

/** The link to a video of a service that we know; with the address of its player or of its page. */
export function readVideo(
  address: string,
  title: string,
  context: BodyContext,
): BodyElement | undefined {
  const url = new URL(address)
  const player = embedPlayers.find(({ host, aliases }) => [host, ...aliases].includes(url.hostname))
  const id = player?.findId(url)
  if (player === undefined || id === undefined || !player.id.test(id)) return undefined
  const href = player.pageUrl(id)
  const text = title || context.words.watch(player.label)
  if (!context.embedHosts.includes(player.host)) return element('a', outsideLink(href), [text])
  return embedLink(embedKey({ player, id }), href, [text])
}

function sourceChildren(source: SourceElement): readonly SourceElement[] {
  const isSource = (node: SourceNode): node is SourceElement => node.nodeName === 'source'
  return source.childNodes.filter(isSource).slice(0, 20)
}

function mediaSource(source: SourceElement, context: BodyContext): BodyElement[] {
  const src = readSource(source, context)
  return src === undefined ? [] : [element('source', { src, ...sourceType(source) }, [])]
}

function pictureSource(source: SourceElement, context: BodyContext): BodyElement[] {
  const raw = attributeOf(source, 'data-srcset') ?? attributeOf(source, 'srcset')
  const srcset = raw && readSrcset(raw, context)
  if (!srcset) return []
  const attributes: Record<string, string> = { srcset }
  for (const name of ['sizes', 'media']) {
    const value = attributeOf(source, name)?.trim()
    if (value && allowsAttribute('source', name, value)) attributes[name] = value
  }
  return [element('source', { ...attributes, ...sourceType(source) }, [])]
}

function sourceType(source: SourceElement): Attributes {
  const type = attributeOf(source, 'type')?.trim()
  return type && allowsAttribute('source', 'type', type) ? { type } : noAttributes
}

function readSource(source: SourceElement, context: BodyContext): string | undefined {
  const raw = attributeOf(source, 'src')?.trim() || attributeOf(source, 'data-src')?.trim()
  return raw ? (linkedFile(raw, context)?.href ?? readWebAddress(raw, context.link)) : undefined
}

function flags(source: SourceElement, names: readonly string[]): Attributes {
  const given = names.filter((name) => attributeOf(source, name) !== undefined)
  return Object.fromEntries(given.map((name) => [name, '']))
}
