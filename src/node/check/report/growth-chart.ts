import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ArchiveFacts } from '../archive-facts.ts'
import { textMarkup } from './markup.ts'

/** The most months that are drawn. Earlier ones are in the table of years. */
const mostMonths = 120
const step = 8
const height = 100

/** Draws a bar for every month, those without articles included, as SVG. Empty when there is no month. */
export function growthChart(months: ArchiveFacts['months'], words: CheckWords): string {
  const drawn = everyMonth(months).slice(-mostMonths)
  const first = drawn[0]?.[0]
  const last = drawn.at(-1)?.[0]
  if (first === undefined || last === undefined) return ''
  const most = Math.max(...drawn.map(([, count]) => count))
  const bars = drawn.map(([month, count], index) => {
    const barHeight = Math.round((count / most) * height)
    const title = `<title>${month}: ${count}</title>`
    return `<rect x="${index * step}" y="${height - barHeight}" width="${step - 2}" height="${barHeight}">${title}</rect>`
  })
  const label = textMarkup(words.chart(first, last, most))
  const box = `0 0 ${drawn.length * step} ${height}`
  const picture = `<svg role="img" aria-label="${label}" viewBox="${box}" preserveAspectRatio="none">${bars.join('')}</svg>`
  return `<figure>${picture}<figcaption>${label}</figcaption></figure>`
}

/** The months from the first to the last, with 0 for those that have no articles. */
function everyMonth(months: ArchiveFacts['months']): ArchiveFacts['months'] {
  const counts = new Map(months)
  const last = months.at(-1)?.[0] ?? ''
  const all: (readonly [string, number])[] = []
  for (let month = months[0]?.[0]; month !== undefined && month <= last; month = monthAfter(month))
    all.push([month, counts.get(month) ?? 0])
  return all
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`
}
