import { parseFragment } from 'parse5'
import { contentTypeOf } from '../core/hosting/content-types.ts'
import { resolveUrl } from './absolute-body.ts'
import { strictUrl } from './strict-url.ts'

/** A sound or a film of an article, as podcast players want it. */
export interface AttachedFile {
  /** Absolute. */
  readonly url: string
  /** The media type. */
  readonly type: string
}

/** A quick check: most bodies have none. */
const mayPlay = /<(?:audio|video)\b/

/** The sounds and films that a safe body plays, each once, in their order. Files of unknown kinds are left out. */
export function attachedFiles(html: string, pageUrl: string): readonly AttachedFile[] {
  if (!mayPlay.test(html)) return []
  const files = new Map<string, AttachedFile>()
  const open = parseFragment(html).childNodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('attrs' in node)) continue
    const src = node.attrs.find(({ name }) => name === 'src')?.value
    const type = src && /^(?:audio|video|source)$/.test(node.tagName) ? playedType(src) : undefined
    const url = src && strictUrl(resolveUrl(src, pageUrl))
    if (type && url && !files.has(url)) files.set(url, { url, type })
    open.push(...node.childNodes.toReversed())
  }
  return [...files.values()]
}

function playedType(src: string): string | undefined {
  const type = contentTypeOf(src.replace(/[?#].*$/s, ''))
  return /^(?:audio|video)\//.test(type) ? type : undefined
}
