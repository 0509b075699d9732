import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ArchiveFacts, CheckedFile } from '../archive-facts.ts'
import { code, copyField, fold, list, mostItems, section, textMarkup } from './markup.ts'
import { dateRepair, duplicateRepair, pictureRepair, titleRepair } from './repairs.ts'

/** One kind of what is missing: its name, what to do, the lines to copy, and the files as markup. */
interface Lack {
  readonly name: string
  readonly advice: string
  readonly repair: readonly string[]
  readonly items: readonly string[]
}

/** The section of what articles lack: dates, titles, text, pictures; and of articles that stand twice. */
export function missingSection(facts: ArchiveFacts, words: CheckWords): string {
  const found = lacksOf(facts, words).filter(({ items }) => items.length > 0)
  const content =
    found.length === 0
      ? `<p>${words.nothingMissing}</p>`
      : found.map((lack) => describeLack(lack, words)).join('')
  return section('missing', words.missing, content)
}

function lacksOf(facts: ArchiveFacts, words: CheckWords): readonly Lack[] {
  const { undated, untitled, empty, doubled, lostPictures } = facts
  return [
    {
      name: words.undated,
      advice: words.undatedRepair,
      repair: dateRepair(undated),
      items: undated.map(fileItem),
    },
    {
      name: words.untitled,
      advice: words.untitledRepair,
      repair: titleRepair(untitled),
      items: untitled.map(fileItem),
    },
    {
      name: words.empty,
      advice: words.emptyRepair,
      repair: empty.map(({ path }) => path),
      items: empty.map(fileItem),
    },
    {
      name: words.doubled,
      advice: words.doubledRepair,
      repair: duplicateRepair(doubled),
      items: doubled.flatMap(({ path, merged }) =>
        merged.map((copy) => `${code(copy)} ${textMarkup(words.sameAs(path))}`),
      ),
    },
    {
      name: words.lostPictures,
      advice: words.lostPicturesRepair,
      repair: pictureRepair(lostPictures),
      items: lostPictures.map(({ path, addresses }) => code(path) + list(addresses.map(code))),
    },
  ]
}

function fileItem({ path, title }: CheckedFile): string {
  return `${code(path)} ${textMarkup(title)}`
}

function describeLack({ name, advice, repair, items }: Lack, words: CheckWords): string {
  const shown = items.slice(0, mostItems)
  return fold(
    `<b>${items.length}</b> ${textMarkup(name)}`,
    [
      `<p>${textMarkup(advice)}</p>`,
      copyField(words.repairToCopy, repair),
      shown.length < items.length ? `<p>${words.firstOf(shown.length, items.length)}</p>` : '',
      list(shown),
    ].join(''),
  )
}
