import { hash } from 'node:crypto'
import { buildWords } from '../../../shared/words/build-words.ts'
import { coveredLanguage } from '../../../shared/words/choose-language.ts'
import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ArchiveFacts, LargeFile } from '../archive-facts.ts'
import { describeBytes } from '../describe-bytes.ts'
import { feedSection } from './feed-section.ts'
import { growthSection } from './growth-section.ts'
import { code, list, section, table, textMarkup } from './markup.ts'
import { missingSection } from './missing-section.ts'
import { pictureSection } from './picture-section.ts'
import { problemSection } from './problem-section.ts'
import { reportStyle } from './report-style.ts'

/** The mark by which a later check knows a report that it may replace. */
export const reportMark = '<meta name="generator" content="broadsheet check">'

/** The facts of a report about the site itself. */
interface ReportSite {
  readonly title: string
  /** BCP 47 tag. The report is written in this language, or in English. */
  readonly language: string
}

/**
 * Makes the report of a check: one HTML document that needs no other file and runs no script, so that it
 * opens from a disk. Its policy allows nothing but its own style sheet. `now` is what the ages of articles
 * are counted to.
 */
export function makeReport(
  facts: ArchiveFacts,
  { title, language }: ReportSite,
  now: Date,
): string {
  const words = buildWords('check', language)
  const heading = textMarkup(words.reportOf(title))
  const style = `'sha256-${hash('sha256', reportStyle, 'base64')}'`
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    reportMark,
    `<title>${heading}</title><style>${reportStyle}</style>`,
  ]
  const body = [
    `<h1>${heading}</h1>`,
    tally(facts, words),
    problemSection(facts.kinds, words),
    missingSection(facts, words),
    leftOutSection(facts, words),
    largestSection(facts, words),
    pictureSection(facts, words),
    growthSection(facts, words),
    feedSection(facts, words, now),
  ]
  return `<!doctype html>\n<html lang="${coveredLanguage(language) === undefined ? 'en' : textMarkup(language)}"><head>${head.join('')}</head><body><main>${body.join('\n')}</main></body></html>\n`
}

function tally({ counts }: ArchiveFacts, words: CheckWords): string {
  const figures = [
    [words.read, counts.read],
    [words.published, counts.published],
    [words.rejected, counts.rejected],
    [words.warnings, counts.warnings],
  ] as const
  return `<dl class="tally">${figures.map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`).join('')}</dl>`
}

function leftOutSection({ leftOut }: ArchiveFacts, words: CheckWords): string {
  if (leftOut.length === 0) return ''
  const names = new Map(Object.entries(words.leftOutKinds))
  const rows = leftOut.map(([kind, count]) => [names.get(kind) ?? kind, String(count)])
  return section(
    'left-out',
    words.leftOut,
    table(words.leftOut, [words.leftOut, words.number], rows),
  )
}

function largestSection(facts: ArchiveFacts, words: CheckWords): string {
  const items = (files: readonly LargeFile[]) =>
    list(files.map(({ path, bytes }) => `${code(path)} ${describeBytes(bytes)}`))
  const { largestArticles, largestPictures } = facts
  const parts = [
    `<h3>${words.articles}</h3>${items(largestArticles)}`,
    ...(largestPictures.length > 0 ? [`<h3>${words.pictures}</h3>${items(largestPictures)}`] : []),
  ]
  return largestArticles.length === 0 ? '' : section('largest', words.largest, parts.join(''))
}
