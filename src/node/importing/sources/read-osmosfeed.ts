import type { NamedFeeds } from './named-feed.ts'
import { entriesOf, listOf, textOf, type YamlFile } from './yaml-file.ts'

/** Reads `osmosfeed.yaml`: `sources` is a list of maps with `href`. */
export function readOsmosfeed({ root, lineOf }: YamlFile): NamedFeeds {
  const sources = entriesOf(root)?.find(({ key }) => key === 'sources')?.value
  const problems: { line: number | undefined; message: string }[] = []
  const feeds = (listOf(sources) ?? []).flatMap((source) => {
    const values = new Map(entriesOf(source)?.map(({ key, value }) => [key, textOf(value)]))
    const address = values.get('href')
    if (address)
      return [{ address, title: values.get('title'), categories: [], line: lineOf(source) }]
    problems.push({ line: lineOf(source), message: 'a source needs href' })
    return []
  })
  return { feeds, problems }
}
