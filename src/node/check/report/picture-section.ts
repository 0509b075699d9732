import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ArchiveFacts } from '../archive-facts.ts'
import { describeBytes } from '../describe-bytes.ts'
import type { KeptFile, LostHost, PictureShare } from '../picture-figures.ts'
import { code, fold, list, mostItems, section, table, textMarkup } from './markup.ts'

/** The most articles that are named for one picture. */
const mostArticles = 10

/** The section for the keeper of pictures; empty where the archive keeps none. */
export function pictureSection({ pictures }: ArchiveFacts, words: CheckWords): string {
  if (pictures === undefined) return ''
  const { kept, bytes, lost, unknown, lostByHost, largest, mostRepeated } = pictures
  const content = [
    `<p>${textMarkup(words.picturesKept(kept, describeBytes(bytes), lost))}</p>`,
    ...(unknown > 0 ? [`<p>${textMarkup(words.picturesUnknown(unknown))}</p>`] : []),
    ...(lost > 0 ? [`<h3>${words.lostByHost}</h3>`, ...lostByHost.map(lostHost)] : []),
    ...fileList(words.largest, largest),
    ...fileList(words.mostRepeated, mostRepeated),
    ...shareTable(words.bytesByCategory, words.category, pictures.byCategory, words),
    ...shareTable(words.bytesByYear, words.year, pictures.byYear, words),
  ]
  return section('kept-pictures', words.keptPictures, content.join(''))
}

function lostHost({ host, pictures }: LostHost): string {
  const items = pictures
    .slice(0, mostItems)
    .map(({ url, failed, paths }) => `${code(url)} ${textMarkup(failed)}${articles(paths)}`)
  return fold(`<b>${pictures.length}</b> ${textMarkup(host)}`, list(items))
}

function fileList(heading: string, files: readonly KeptFile[]): readonly string[] {
  if (files.length === 0) return []
  const items = files.map(
    ({ url, bytes, paths }) =>
      `${code(url)} ${describeBytes(bytes)} × ${paths.length}${articles(paths)}`,
  )
  return [`<h3>${textMarkup(heading)}</h3>`, list(items)]
}

function articles(paths: readonly string[]): string {
  const more = paths.length > mostArticles ? ['…'] : []
  return list([...paths.slice(0, mostArticles).map(code), ...more])
}

function shareTable(
  caption: string,
  name: string,
  shares: readonly PictureShare[],
  words: CheckWords,
): readonly string[] {
  if (shares.length === 0) return []
  const rows = shares
    .slice(0, mostItems)
    .map((share) => [share.name || '–', String(share.pictures), describeBytes(share.bytes)])
  return [table(caption, [name, words.number, words.bytes], rows)]
}
