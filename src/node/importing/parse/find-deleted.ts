import { decodeXML } from 'entities'
import type { DeletedItem } from '../feed-item.ts'

const tombstone = /<(?:[\w.-]+:)?deleted-entry\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g

/** The items that an Atom feed says are gone: its tombstones (RFC 6721). */
export function findDeleted(xml: string): readonly DeletedItem[] {
  if (!xml.includes('http://purl.org/atompub/tombstones/1.0')) return []
  return [...xml.matchAll(tombstone)].flatMap(([, attributes = '']) => {
    const guid = attributeOf(attributes, 'ref')
    const when = Date.parse(attributeOf(attributes, 'when') ?? '')
    if (guid === undefined) return []
    return [{ guid, ...(!Number.isNaN(when) && { when: new Date(when).toISOString() }) }]
  })
}

function attributeOf(attributes: string, name: 'ref' | 'when'): string | undefined {
  const form =
    name === 'ref' ? /\bref\s*=\s*(?:"([^"]*)"|'([^']*)')/ : /\bwhen\s*=\s*(?:"([^"]*)"|'([^']*)')/
  const [, double, single] = form.exec(attributes) ?? []
  const text = double ?? single
  return text === undefined ? undefined : decodeXML(text).trim() || undefined
}
