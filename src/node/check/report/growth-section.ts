import type { CheckWords } from '../../../shared/words/en/check.ts'
import { groupBy } from '../../core/collect.ts'
import type { ArchiveFacts } from '../archive-facts.ts'
import type { ArticleSource } from '../article-sources.ts'
import { growthChart } from './growth-chart.ts'
import { fold, mostItems, section, table, textMarkup } from './markup.ts'

/** The section of growth: a bar for each month, the years, and for each source the same. */
export function growthSection({ months, sources }: ArchiveFacts, words: CheckWords): string {
  const content = [
    `<h3>${words.byMonth}</h3>`,
    growthChart(months, words),
    yearTable(words.byMonth, yearsOf(months), words),
    table(
      words.sources,
      [words.source, words.articles, words.problems, words.days],
      sources.slice(0, mostItems).map((source) => sourceRow(source, words)),
    ),
    ...sources.slice(0, mostItems).map((source) => sourceYears(source, words)),
  ]
  return section('growth', words.growth, content.join(''))
}

function yearsOf(months: ArchiveFacts['months']): ArticleSource['years'] {
  return [...groupBy(months, ([month]) => month.slice(0, 4))].map(([year, group]) => [
    year,
    group.reduce((sum, [, count]) => sum + count, 0),
  ])
}

function yearTable(caption: string, years: ArticleSource['years'], words: CheckWords): string {
  if (years.length === 0) return ''
  const rows = years.toReversed().map(([year, count]) => [year, String(count)])
  return table(caption, [words.year, words.number], rows)
}

function sourceRow(source: ArticleSource, words: CheckWords): readonly string[] {
  const { name, articles, problems, days } = source
  return [
    name || words.noSource,
    String(articles),
    String(problems),
    days === undefined ? '' : days.join(' – '),
  ]
}

function sourceYears({ name, years }: ArticleSource, words: CheckWords): string {
  if (years.length < 2) return ''
  const label = name || words.noSource
  return fold(textMarkup(label), yearTable(label, years, words))
}
