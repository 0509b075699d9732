import type { NamedFeed, NamedFeeds } from './named-feed.ts'

/** A section of a configuration file. */
interface Section {
  readonly name: string
  readonly line: number
  readonly values: Map<string, string>
}

/**
 * Reads `planet.ini`: of Planet and Venus, where the section is named after the feed's address and `name` is
 * its title, and of Pluto, where the section is named after the title and `feed` is the address.
 */
export function readPlanet(text: string): NamedFeeds {
  return { feeds: sectionsOf(text).flatMap(feedOf), problems: [] }
}

function feedOf({ name, line, values }: Section): NamedFeed[] {
  const isAddress = /^(?:https?|feed):/i.test(name)
  const address = isAddress ? name : values.get('feed')
  if (address === undefined || /^(?:planet|default)$/i.test(name)) return []
  const title = isAddress ? values.get('name') : (values.get('title') ?? name)
  return [{ address, title: title || undefined, categories: [], line }]
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = []
  for (const [at, written] of text.split(/\r?\n|\r/).entries()) {
    const line = written.trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const name = /^\[(.+)\]\s*(?:[#;].*)?$/.exec(line)?.[1]
    if (name !== undefined) {
      sections.push({ name: name.trim(), line: at + 1, values: new Map() })
      continue
    }
    const [, key, value] = /^([^=:\s]+)\s*[=:]\s*(.*)$/.exec(line) ?? []
    if (key !== undefined) sections.at(-1)?.values.set(key.toLowerCase(), value ?? '')
  }
  return sections
}
