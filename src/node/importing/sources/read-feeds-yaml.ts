import { type FeedKeys, readFeedKeys } from './feed-keys.ts'
import type { NamedFeed, NamedFeeds, SourceProblem } from './named-feed.ts'
import { entriesOf, listOf, textOf, type YamlFile, type YamlNode } from './yaml-file.ts'

/**
 * Reads our own `feeds.yaml`: maps of names down to lists of feeds. A feed is an address, or a map with
 * `url` and the keys of `feedKeys`. A list may also hold maps of names.
 */
export function readFeedsYaml(file: YamlFile): NamedFeeds {
  const reader = new FeedsReader(file)
  reader.read(file.root, [])
  return reader
}

class FeedsReader implements NamedFeeds {
  readonly feeds: NamedFeed[] = []
  readonly problems: SourceProblem[] = []
  readonly #lineOf: YamlFile['lineOf']

  constructor({ lineOf }: YamlFile) {
    this.#lineOf = lineOf
  }

  read(node: YamlNode, names: readonly string[]): void {
    const list = listOf(node)
    const entries = entriesOf(node)
    const address = textOf(node)
    if (list !== undefined) for (const item of list) this.read(item, names)
    else if (entries?.some(({ key }) => key === 'url')) this.#readFeed(node, names)
    else if (entries !== undefined)
      for (const { key, value } of entries) this.read(value, [...names, key])
    else if (address) this.feeds.push({ address, categories: names, line: this.#lineOf(node) })
    else if (node !== null && address !== '')
      this.#tell(node, 'a feed is an address or a map with url')
  }

  #readFeed(node: YamlNode, names: readonly string[]): void {
    const { values, problems }: FeedKeys = readFeedKeys(node, this.#lineOf)
    this.problems.push(...problems)
    const { url, title, categories, ...options } = values
    // Its fault is among the problems.
    if (url === undefined) return
    this.feeds.push({
      address: url,
      title,
      categories: categories ?? names,
      line: this.#lineOf(node),
      options: { ...options, ...(categories && { hasOwnLevel: false }) },
    })
  }

  #tell(node: YamlNode, message: string): void {
    this.problems.push({ line: this.#lineOf(node), message })
  }
}
