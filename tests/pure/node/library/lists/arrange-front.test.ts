import { describe, expect, it } from 'vitest'
import { arrangeFront } from '../../../../../src/node/library/lists/arrange-front.ts'

interface Given {
  readonly in?: string
  readonly picture?: boolean
  readonly excerpt?: string
  readonly sticky?: number
}

/** An article of a category, levels joined by `/`, with an excerpt and no picture unless it is told. */
function article({ in: path = '', picture = false, excerpt = 'An excerpt', sticky }: Given) {
  return {
    categories: [path.split('/').map((name) => ({ slug: name, label: name.toUpperCase() }))],
    excerpt,
    ...(picture && { picture: { src: '/a.png' } }),
    ...(sticky !== undefined && { sticky }),
  }
}

function articles(...paths: readonly string[]) {
  return paths.map((path) => article({ in: path }))
}

describe('a front page', () => {
  it('needs six articles', () => {
    expect(arrangeFront(articles('a', 'a', 'a', 'a', 'a'), [])).toBeUndefined()
    expect(arrangeFront(articles('a', 'a', 'a', 'a', 'a', 'a'), [])).toBeDefined()
  })

  it('is led by what is pinned', () => {
    const list = [...articles('a', 'a', 'a', 'a', 'a'), article({ sticky: 1 })]
    expect(arrangeFront(list, [])).toMatchObject({ lead: 5, seconds: [0, 1] })
  })

  it('is led by the newest with picture and excerpt', () => {
    const list = [
      article({ excerpt: '' }),
      article({}),
      article({ picture: true, excerpt: '' }),
      article({ picture: true }),
      article({ picture: true }),
      article({}),
    ]
    expect(arrangeFront(list, [])).toMatchObject({ lead: 3, seconds: [1, 4] })
  })

  it('does not go far back for a picture', () => {
    const old = article({ picture: true })
    const list = [...articles(...'aaaaaaaaaaaa'), old]
    expect(arrangeFront(list, [])?.lead).toBe(0)
  })

  it('has blocks of the liveliest categories, the first story with a picture', () => {
    const list = articles(...'aaaacacacabbbbb')
    list[11] = article({ in: 'b', picture: true })
    // Each block takes its newest three.
    expect(arrangeFront(list, [])).toEqual({
      lead: 0,
      seconds: [1, 2],
      sections: [
        { slug: 'b', label: 'B', articles: [11, 10, 12] },
        { slug: 'a', label: 'A', articles: [3, 5, 7] },
      ],
    })
  })

  it('never has an article twice', () => {
    const list = articles(...'abcdabcdabcdabcdabcdabcdabcdab')
    const { lead, seconds, sections } = arrangeFront(list, []) ?? fail()
    const all = [lead, ...seconds, ...sections.flatMap((section) => section.articles)]
    expect(new Set(all).size).toBe(all.length)
    expect(sections).toHaveLength(4)
  })

  it('shares half of the others among its blocks and leaves half by time', () => {
    const list = articles(...'xxxaaaabbbbccccddddd')
    const { sections } = arrangeFront(list, []) ?? fail()
    expect(sections.map(({ articles }) => articles.length)).toEqual([3, 3, 3])
  })

  it('has blocks of the categories below its own', () => {
    const list = articles('a/x', 'a/x', 'a/x', 'a/x', 'a/x', 'a/x', 'a/y', 'a/y', 'a/y', 'a')
    expect(arrangeFront(list, ['a'])?.sections.map(({ slug }) => slug)).toEqual(['x'])
  })
})

function fail(): never {
  throw new Error('There is no front page')
}
