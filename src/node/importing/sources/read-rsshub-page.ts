import type { NamedFeed, NamedFeeds } from './named-feed.ts'
import { entriesOf, listOf, textOf, type YamlFile, type YamlNode } from './yaml-file.ts'

/**
 * Reads the files of RSSHUB-PAGE. In one, `slect` is a list of routes, and the comments `# group`,
 * `## source`, `### section` above a route are its categories. In the other, `diy` is a list of maps with
 * `link`, `categories`, `source_parent` and `source_child`. The innermost name is the feed's title.
 */
export function readRsshubPage({ root, lineOf }: YamlFile, text: string): NamedFeeds {
  const values = new Map(entriesOf(root)?.map(({ key, value }) => [key, value]))
  const names = commentNames(text)
  const selected = (listOf(values.get('slect')) ?? []).flatMap((node): NamedFeed[] => {
    const line = lineOf(node)
    const address = textOf(node)
    return address ? [named(address, names[(line ?? 1) - 1] ?? [], line)] : []
  })
  const problems: { line: number | undefined; message: string }[] = []
  const own = (listOf(values.get('diy')) ?? []).flatMap((node): NamedFeed[] => {
    const feed = ownFeed(node, lineOf(node))
    if (feed === undefined) problems.push({ line: lineOf(node), message: 'a feed needs link' })
    return feed === undefined ? [] : [feed]
  })
  return { feeds: [...selected, ...own], problems }
}

function ownFeed(node: YamlNode, line: number | undefined): NamedFeed | undefined {
  const values = new Map(entriesOf(node)?.map(({ key, value }) => [key, textOf(value)]))
  const address = values.get('link')
  const names = ['categories', 'source_parent', 'source_child'].map((key) => values.get(key) ?? '')
  return address ? named(address, names, line) : undefined
}

function named(address: string, names: readonly string[], line: number | undefined): NamedFeed {
  const levels = names.filter((name) => name !== '')
  return { address, title: levels.at(-1), categories: levels.slice(0, -1), line }
}

/** For each line the names that stand above it. A route that is commented out is no name. */
function commentNames(text: string): string[][] {
  const above: string[][] = []
  let names: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, marks = '', name = ''] = /^\s*(#{1,3})(?!#)\s*(.*)$/.exec(line) ?? []
    if (marks !== '' && /[^\s-]/.test(name) && !/^-\s/.test(name)) {
      const outer = Array.from({ length: marks.length - 1 }, (_, level) => names[level] ?? '')
      names = [...outer, name.trim()]
    }
    above.push(names)
  }
  return above
}
