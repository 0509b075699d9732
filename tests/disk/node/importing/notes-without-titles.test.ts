import { describe, expect, test } from 'vitest'
import type { FeedItem } from '../../../../src/node/importing/feed-item.ts'
import { TestArchive } from './archive-of.ts'

/** A short note: no headline, no date, no address. */
function note(words: string, more: Partial<FeedItem> = {}): FeedItem {
  return { title: '', authors: [], tags: [], html: `<p>${words}</p>`, enclosures: [], ...more }
}

const one = note('One.', { guid: '1' })
const two = note('Two.', { guid: '2' })
const bare = note('Neither headline nor guid.')
const three = note('Three.', { guid: '3' })

describe('notes without titles, dates and links', () => {
  test.each([
    ['in the same order', [one, two, bare, three]],
    ['in another order', [three, bare, two, one]],
  ])('keep their texts where one of them has no guid: %s', async (_, again) => {
    const archive = new TestArchive()
    await archive.import([one, two, bare, three])
    const before = archive.files()
    expect(archive.articles().size).toBe(4)
    await archive.import(again)
    expect(archive.files()).toEqual(before)
  })

  test('keep their texts when a new one comes', async () => {
    const archive = new TestArchive()
    await archive.import([two, bare, three])
    const before = archive.articles()
    await archive.import([one, two, bare, three])
    expect(archive.articles().size).toBe(4)
    for (const [path, text] of before) expect(archive.articles().get(path)).toBe(text)
  })

  test('keep their texts where titles had told the older items apart', async () => {
    const archive = new TestArchive()
    const titled = ['A', 'B', 'C'].map((title) => note(`Text of ${title}.`, { title }))
    await archive.import(titled)
    await archive.import([one, two, ...titled])
    const before = archive.files()
    for (const notes of [
      [two, one],
      [one, two],
    ]) {
      await archive.import([...notes, ...titled])
      expect(archive.files()).toEqual(before)
    }
  })
})
