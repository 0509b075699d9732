import { describe, expect, test } from 'vitest'
import {
  createListPager,
  type ListPager,
} from '../../../../../src/app/article-list/pager/list-pager.ts'
import {
  groupAbove,
  keptPages,
  unaskedPages,
} from '../../../../../src/app/article-list/pager/pager-state.ts'
import { readRememberedPages } from '../../../../../src/app/article-list/pager/remembered-pages.ts'
import type { ListSource } from '../../../../../src/app/article-list/reading/list-reading.ts'
import type { ArticleSummary } from '../../../../../src/shared/article.ts'
import type { ListFile } from '../../../../../src/shared/content-files.ts'
import type { ListPageName } from '../../../../../src/shared/urls/list-scope.ts'
import { createZoneClock } from '../../../../../src/shared/zone.ts'

function summary(id: string): ArticleSummary {
  return { id, title: id, categories: [], excerpt: '', minutes: 1 }
}

function list(page: ListPageName, ids: readonly string[], older?: ListPageName): ListFile {
  const articles = ids.map(summary)
  const scope = { kind: 'all' } as const
  return { kind: 'list', hash: '', scope, page, label: '', articles, ...(older && { older }) }
}

/** A list of 20 numbered pages of two articles, the newest of which stand on the first page too. */
function files(): Map<ListPageName, ListFile> {
  const all = new Map<ListPageName, ListFile>([
    ['latest', list('latest', ['pinned', '20b', '20a', '19b'], 19)],
    ['undated', list('undated', ['u1'])],
  ])
  for (let page = 20; page > 0; page -= 1) {
    all.set(page, list(page, [`${page}b`, `${page}a`], page === 1 ? 'undated' : page - 1))
  }
  all.set(3, list(3, ['3b', 'pinned'], 2))
  return all
}

const clock = createZoneClock('Asia/Shanghai')

const surroundings = { clock, isOnline: () => true, isEndSeen: () => false }

function open({
  pages = files(),
  failing = new Set<ListPageName>(),
  remembered = {},
  isEndSeen = surroundings.isEndSeen,
} = {}) {
  const reads: ListPageName[] = []
  const source: ListSource = {
    peek: () => undefined,
    months: () => Promise.reject(new Error()),
    article: () => Promise.reject(new Error()),
    load(_scope, page) {
      reads.push(page)
      const file = pages.get(page)
      return file && !failing.has(page) ? Promise.resolve(file) : Promise.reject(new Error())
    },
    ...remembered,
  }
  const first = pages.get('latest') ?? list('latest', [])
  const pager = createListPager({ first, source, ...surroundings, isEndSeen })
  return { pager, reads, failing, source }
}

function ids(pager: ListPager): string[] {
  return pager.getState().pages.flatMap(({ articles }) => (articles ?? []).map(({ id }) => id))
}

async function grow(pager: ListPager, pages: number): Promise<void> {
  for (let count = 0; count < pages; count += 1) await pager.extend(true)
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('growing', () => {
  test('adds each article once, also those that the first page has already', async () => {
    const { pager } = open()
    await grow(pager, 30)
    const all = [...files().values()].flatMap(({ articles }) => articles.map(({ id }) => id))
    expect(new Set(ids(pager))).toEqual(new Set(all))
    expect(ids(pager)).toHaveLength(new Set(all).size)
    expect(pager.getState()).toMatchObject({ older: undefined, reading: 'no' })
  })

  test('goes on unasked for some pages, then waits until somebody asks', async () => {
    const { pager } = open()
    for (let count = 0; count < 20; count += 1) await pager.extend(false)
    expect(pager.getState().pages).toHaveLength(1 + unaskedPages)
    await pager.extend(true)
    expect(pager.getState()).toMatchObject({
      unasked: unaskedPages,
      added: { page: 14, count: 2, asked: true },
    })
  })

  test('reads one page at a time', async () => {
    const { pager, reads } = open()
    await Promise.all([pager.extend(false), pager.extend(false), pager.extend(true)])
    expect(reads).toEqual([19])
  })

  test('tells what went wrong, does not insist, and goes on when asked to', async () => {
    const { pager, reads, failing } = open()
    failing.add(19)
    await pager.extend(false)
    expect(pager.getState()).toMatchObject({ reading: 'failed', older: 19 })
    await pager.extend(false)
    expect(reads).toEqual([19])
    failing.clear()
    await pager.extend(true)
    expect(pager.getState()).toMatchObject({ reading: 'no', older: 18 })
  })

  test('nothing comes any more once the list has left the screen', async () => {
    const { pager } = open()
    const growing = pager.extend(false)
    pager.stop()
    await growing
    expect(pager.getState().pages).toHaveLength(1)
  })
})

describe('the room for the next page', () => {
  test('is kept from when the end is near until no more comes unasked', async () => {
    const { pager } = open()
    expect(pager.getState().hasPlaceholder).toBe(false)
    pager.keepPlaceholder(true)
    expect(pager.getState().hasPlaceholder).toBe(true)
    for (let count = 0; count < unaskedPages; count += 1) {
      expect(pager.getState().hasPlaceholder).toBe(true)
      await pager.extend(false)
    }
    expect(pager.getState()).toMatchObject({ hasPlaceholder: false, unasked: 0 })
    pager.keepPlaceholder(true)
    expect(pager.getState().hasPlaceholder).toBe(false)
    const more = pager.extend(true)
    expect(pager.getState()).toMatchObject({ hasPlaceholder: true, reading: 'yes' })
    await more
  })

  test('is given back when the end is far, unless the page is on its way', async () => {
    const { pager } = open()
    pager.keepPlaceholder(true)
    pager.keepPlaceholder(false)
    expect(pager.getState().hasPlaceholder).toBe(false)
    const more = pager.extend(false)
    pager.keepPlaceholder(false)
    expect(pager.getState().hasPlaceholder).toBe(true)
    await more
  })

  test('is never made where what is below is seen, and nothing is read unasked then', async () => {
    let isSeen = true
    const { pager, reads } = open({ isEndSeen: () => isSeen })
    pager.keepPlaceholder(true)
    await pager.extend(false)
    expect(pager.getState()).toMatchObject({ hasPlaceholder: false, reading: 'no' })
    expect(reads).toEqual([])
    isSeen = false
    await pager.extend(false)
    expect(pager.getState()).toMatchObject({ hasPlaceholder: true, unasked: unaskedPages - 1 })
    expect(reads).toEqual([19])
  })

  test('is made where what is below is seen once the reader goes on, as often as unasked', async () => {
    const { pager, reads } = open({ isEndSeen: () => true })
    for (let count = 0; count < 20; count += 1) {
      const more = pager.goOn()
      if (count === 0)
        expect(pager.getState()).toMatchObject({ hasPlaceholder: true, reading: 'yes' })
      await more
      const hasMore = count < unaskedPages - 1
      expect(pager.getState()).toMatchObject({ hasPlaceholder: hasMore, added: { asked: false } })
    }
    expect(reads).toHaveLength(unaskedPages)
    await Promise.all([pager.extend(true), pager.goOn()])
    expect(reads).toHaveLength(unaskedPages + 1)
  })

  test('is given back when the page cannot be read', async () => {
    const { pager } = open({ failing: new Set<ListPageName>([19]) })
    await pager.extend(false)
    expect(pager.getState()).toMatchObject({ hasPlaceholder: false, reading: 'failed', older: 19 })
    pager.keepPlaceholder(true)
    await pager.goOn()
    expect(pager.getState().reading).toBe('failed')
    expect(pager.getState().hasPlaceholder).toBe(false)
  })
})

describe('below the first page', () => {
  /** A list of one week, a day for each article. */
  function week(days: readonly number[], facts: Partial<ListFile>): ListFile {
    const articles = days.map((day) => ({
      ...summary(`${day}`),
      date: `2024-05-0${day}T02:00:00Z`,
    }))
    return { ...list('latest', [], 19), articles, ...facts }
  }
  const endOf = (first: ListFile) =>
    groupAbove(open({ pages: new Map([['latest', first]]) }).pager.getState().pages, 1)
  const front = { seconds: [1], sections: [{ slug: 'a', label: 'A', articles: [5] }], lead: 0 }

  test('a group of the river of a front page may continue, none that is not drawn', () => {
    const first = week([9, 9, 9, 8, 8, 7], { front })
    expect(endOf(first)).toMatchObject({ kind: 'week', time: { day: 8 } })
    expect(endOf(week([9, 8, 7, 6], { front: { ...front, seconds: [1, 2, 3] } }))).toBeUndefined()
  })

  test('the lead of a list stands under no heading', () => {
    expect(endOf(week([6], {}))).toBeUndefined()
    expect(endOf(week([6], { page: 20 }))).toMatchObject({ kind: 'year' })
  })
})

describe('far from the screen', () => {
  test('rows are dropped for their height, and read again when one comes near', async () => {
    const { pager, reads } = open()
    await grow(pager, 12)
    pager.look(new Set(['8', '7']), (page) => Number(page) * 10)
    const dropped = pager.getState().pages.filter(({ articles }) => !articles)
    expect(dropped.map(({ name, height }) => [name, height])).toEqual(
      [19, 18, 17, 16, 15, 14, 13]
        .filter((page) => page > 8 + keptPages)
        .map((page) => [page, page * 10]),
    )
    expect(pager.getState().pages[0]?.articles).toBeDefined()
    reads.length = 0
    pager.look(new Set(['16', '15']), () => 5)
    await settled()
    expect(reads).toEqual([16, 15])
    expect(pager.getState().pages.find(({ name }) => name === 16)?.articles).toHaveLength(2)
  })

  test('the group with which a page ends is known also without its rows', async () => {
    const pages = files()
    const dates = ['2024-05-10', '2024-05-09', '2024-05-08']
    const articles = dates.map((date) => ({ ...summary(date), date: `${date}T02:00:00Z` }))
    pages.set(18, { ...list(18, [], 17), articles })
    pages.set(17, list(17, ['pinned'], 16))
    const { pager } = open({ pages })
    await grow(pager, 12)
    const week = { kind: 'week', time: { month: 5, day: 8 } }
    expect(groupAbove(pager.getState().pages, 2)).toEqual({ kind: 'undated' })
    expect(groupAbove(pager.getState().pages, 3)).toMatchObject(week)
    // The next page adds nothing.
    expect(groupAbove(pager.getState().pages, 4)).toMatchObject(week)
    pager.look(new Set(['8', '7']), () => 10)
    expect(pager.getState().pages[2]?.articles).toBeUndefined()
    expect(groupAbove(pager.getState().pages, 3)).toMatchObject(week)
  })

  test('a page that must keep its rows keeps them', async () => {
    const { pager } = open()
    await grow(pager, 13)
    pager.look(new Set(['7']), (page) => (page === 19 ? undefined : 1))
    const names = pager
      .getState()
      .pages.filter(({ articles }) => articles)
      .map(({ name }) => name)
    expect(names).toEqual(['latest', 19, 11, 10, 9, 8, 7])
  })

  test('a page that cannot be read again says so and waits for a retry', async () => {
    const { pager, reads, failing } = open()
    await grow(pager, 13)
    pager.look(new Set(['7']), () => 1)
    failing.add(18)
    reads.length = 0
    pager.look(new Set(['18']), () => 1)
    await settled()
    pager.look(new Set(['18']), () => 1)
    expect(reads).toEqual([18])
    expect(pager.getState().pages.find(({ name }) => name === 18)?.hasFailed).toBe(true)
    failing.clear()
    await pager.readAgain(18)
    expect(pager.getState().pages.find(({ name }) => name === 18)).toMatchObject({
      hasFailed: false,
    })
  })
})

describe('coming back', () => {
  const place = {
    y: 900,
    anchor: { key: '17b', offset: -4, page: '17' },
    pages: [
      ['latest', 400],
      ['19', 90],
      ['18', 200],
      ['17', 210],
      ['16', 220],
      ['15', 230],
    ],
  } as const
  const remembered = readRememberedPages(place, 'latest')

  test('needs the page that was being read and those beside it', () => {
    expect(remembered?.wanted).toEqual([18, 17, 16])
    expect(readRememberedPages(place, 20)).toBeUndefined()
    expect(readRememberedPages({ y: 1 }, 'latest')).toBeUndefined()
  })

  test('puts the pager together at once from memory', () => {
    const pages = files()
    const source = open({
      remembered: { peek: (_: unknown, page: ListPageName) => pages.get(page) },
    }).source
    const first = list('latest', ['pinned'], 19)
    const pager = createListPager({ first, source, remembered, ...surroundings })
    expect(pager.getState().isRestored).toBe(true)
    expect(pager.getState().pages.map(({ name }) => name)).toEqual(['latest', 19, 18, 17, 16, 15])
    expect(
      pager.getState().pages.map(({ articles, height }) => (articles ? 'rows' : height)),
    ).toEqual(['rows', 90, 'rows', 'rows', 'rows', 230])
  })

  test('reads what is not in memory, and the end of the list only when one comes there', async () => {
    const { pager, reads } = open()
    if (remembered) await pager.restore(remembered)
    expect(reads).toEqual([18, 17, 16])
    expect(pager.getState().older).toBeUndefined()
    pager.look(new Set(['15']), () => undefined)
    await settled()
    expect(pager.getState().older).toBe(14)
  })

  test('stays as it is when what is needed cannot be read', async () => {
    const { pager, failing } = open()
    failing.add(17)
    if (remembered) await pager.restore(remembered)
    expect(pager.getState().isRestored).toBeUndefined()
    await pager.extend(false)
    expect(pager.getState().pages.map(({ name }) => name)).toEqual(['latest', 19])
  })

  test('finds pages that a deploy has put in between', async () => {
    const { pager } = open()
    if (remembered) {
      const pages = remembered.pages.filter(({ name }) => name !== 17)
      await pager.restore({ pages, wanted: [18, 16] })
    }
    expect(pager.getState().pages.map(({ name }) => name)).toEqual(['latest', 19, 18, 17, 16, 15])
  })
})
