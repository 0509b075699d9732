import { mediaElements } from '../../../shared/html-elements.ts'

/** Elements that hide or swallow whatever stands in them. */
const swallowing: readonly string[] = [
  ...mediaElements,
  ...['button', 'canvas', 'datalist', 'dialog', 'iframe', 'map', 'noembed', 'noframes', 'noscript'],
  ...['object', 'select', 'svg', 'template', 'textarea', 'title', 'video-js'],
  ...['amp-anim', 'amp-audio', 'amp-iframe', 'amp-img', 'amp-video'],
]
/** Their text is nothing to read: only where the tag says that it ends is the rest no part of them. */
const silent: readonly string[] = ['script', 'style']

const tags = new RegExp(
  `<!--[\\s\\S]*?-->|<(/?)(${[...swallowing, ...silent].join('|')})(?=[\\s/>])`,
  'gi',
)

/** The start tags that no end tag belongs to. */
export interface LeftOpen {
  /** Whether the start tag of this name that ends at `end` is one. Asked in the order of the source. */
  readonly has: (name: string, end: number, isSelfClosing: boolean) => boolean
}

/** Where the start tags of one name begin; `unclosed` holds those that no end tag has closed so far. */
interface StartTags {
  readonly starts: number[]
  readonly unclosed: number[]
  at: number
}

/**
 * Finds the elements that hide what is in them and that nobody closed: `<picture>` without its end
 * tag, `<iframe/>` as XML has it. A parser would put all that follows into them.
 */
export function findLeftOpen(source: string): LeftOpen {
  const byName = new Map<string, StartTags>()
  for (const match of source.matchAll(tags)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    const found = byName.get(name) ?? { starts: [], unclosed: [], at: 0 }
    byName.set(name, found)
    if (match[1] === '/') found.unclosed.pop()
    else {
      found.starts.push(match.index)
      found.unclosed.push(match.index)
    }
  }
  const unclosed = new Set([...byName.values()].flatMap((found) => found.unclosed))
  return {
    has(name, end, isSelfClosing) {
      const found = byName.get(name)
      if (found === undefined || (silent.includes(name) && !isSelfClosing)) return false
      while ((found.starts[found.at + 1] ?? Number.POSITIVE_INFINITY) < end) found.at += 1
      return unclosed.has(found.starts[found.at] ?? -1)
    },
  }
}
