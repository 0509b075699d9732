import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeProblems } from '../../../src/node/core/describe-problems.ts'
import { readSettings } from '../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../src/node/library/build-library.ts'
import { openArticleCache } from '../../../src/node/reading/article-cache.ts'
import { readArticles } from '../../../src/node/reading/read-articles.ts'

const layouts = new URL('../../fixtures/layouts/', import.meta.url).pathname
const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-'))

afterAll(() => rmSync(scratch, { recursive: true }))

/** A content folder as a build has it: every article by its title, with its fields and its body. */
async function archive(folder: string) {
  const settings = readSettings({ contentDir: join(layouts, folder), language: 'zh-CN' })
  const cache = openArticleCache(join(scratch, folder.replaceAll('/', '-')), [folder])
  const read = await readArticles(cache, { settings, base: '/sub/', threads: 0 })
  const linked = { bodies: cache.bodies, base: '/sub/' }
  const { value } = buildLibrary(read.drafts, settings, { linked })
  const again = buildLibrary(read.drafts, settings, { linked }).value
  const articles = new Map(
    [...value.articles].map(([id, { details, body }]) => {
      const html = cache.bodies
        .read(body)
        .replaceAll(/ (?:loading|decoding|referrerpolicy|rel)="[^"]*"/g, '')
      expect(cache.bodies.read(again.articles.get(id)?.body ?? body)).toBe(cache.bodies.read(body))
      return [details.title, { ...details, html }]
    }),
  )
  const { media } = read
  cache.close()
  return {
    article: (title: string) => {
      const found = articles.get(title)
      if (found === undefined) throw new Error(`No article is called ${title}`)
      return found
    },
    pictures: media.length,
    movedPaths: value.movedPaths,
    problems: describeProblems(read.problems, 'content').map((line) =>
      line.replace(/^content\//, ''),
    ),
  }
}

describe('Hexo', () => {
  it('with its posts, asset folders and tags', async () => {
    const { article, problems } = await archive('hexo/source/_posts')
    const [harbour, hill] = [article('港口一日'), article('山上')]
    expect(harbour.categories.map((path) => path.map(({ label }) => label))).toEqual([
      ['旅行', '海边'],
      ['随笔'],
    ])
    expect(harbour.excerpt).toBe('开头的话。')
    expect(harbour.headings.map(({ text }) => text)).toEqual(['看船'])
    expect(harbour.html.match(/<img src="\/sub\/media\//g)).toHaveLength(3)
    expect(harbour.html).toContain('<strong>会来。</strong>等着。')
    expect(harbour.html).toContain(
      `<a href="/sub/a/${hill.id}/">山上</a>，也见<a href="/sub/a/${hill.id}/">旧文</a>`,
    )
    expect(harbour.html).toContain('{{ tide }}')
    expect(hill.html).toContain(`<a href="/sub/a/${harbour.id}/#h-看船">港口</a>`)
    expect(hill.html).toContain(`<a href="/sub/a/${harbour.id}/">相对</a>。不存在的别处。`)
    expect(problems).toEqual([expect.stringMatching(/^harbour\.md:1 front matter: /)])
  })
})

describe('Jekyll', () => {
  it('with its names, words and Liquid', async () => {
    const { article, problems, movedPaths } = await archive('jekyll/_posts')
    const [rain, fog] = [article('Rain'), article('Fog')]
    expect(rain.date).toBe('2021-07-20T16:00:00Z')
    expect(rain.categories[0]?.map(({ label }) => label)).toEqual(['weather', 'notes'])
    expect(rain.tags.map(({ label }) => label)).toEqual(['rain', 'water'])
    expect(rain.html.match(new RegExp(`<a href="/sub/a/${fog.id}/">`, 'g'))).toHaveLength(2)
    expect(rain.html).toContain('<img src="/sub/media/')
    expect(rain.html).toContain('<code class="language-ruby">puts "rain"\n</code>')
    expect(rain.html).toContain('<p>A line.</p>')
    expect(fog.html).toContain(`<a href="/sub/a/${rain.id}/">rain</a>`)
    expect(movedPaths.get('/old/rain.html')).toBe(rain.id)
    expect(problems).toHaveLength(3)
    expect(problems.at(-1)).toMatch(/^2021-08-01-fog\.md:5 body: .*"\{% include note\.html /)
  })
})

describe('Hugo', () => {
  it('with its bundles, TOML and JSON', async () => {
    const { article, problems, movedPaths } = await archive('hugo/content')
    const [snow, ice] = [article('Snow'), article('Ice')]
    expect(snow).toMatchObject({
      date: '2022-01-05T00:00:00Z',
      updated: '2022-01-06T00:00:00Z',
      excerpt: 'White.',
    })
    expect(snow.author?.label).toBe('Ann, Bob')
    expect(snow.picture?.src).toMatch(/^\/sub\/media\//)
    expect(snow.html.match(/<img src="\/sub\/media\//g)).toHaveLength(2)
    expect(snow.html).toContain(`<a href="/sub/a/${ice.id}/">ice</a>`)
    expect(snow.html).toContain('and ice again.')
    expect(ice.html).toContain(`<a href="/sub/a/${snow.id}/">snow</a>`)
    expect(movedPaths.get('/old/ice/')).toBe(ice.id)
    expect(problems).toEqual([])
  })
})

describe('Obsidian', () => {
  it('with its links, embeds and callouts', async () => {
    const { article, pictures } = await archive('obsidian')
    const [lake, river] = [article('Lake'), article('River')]
    expect([lake.date, river.date]).toEqual(['2023-02-28T16:00:00Z', '2023-03-01T16:00:00Z'])
    expect(pictures).toBe(1)
    expect(lake.html).toContain('<img src="/sub/media/')
    expect(lake.html).toContain(`<a href="/sub/a/${river.id}/">the river</a>`)
    expect(lake.html).toContain(
      `<a href="/sub/a/${river.id}/#h-upper-part">river › Upper part</a>, no note.`,
    )
    expect(lake.html).toContain(
      '<blockquote><p><strong>Bring boots</strong></p><p>It is <mark>wet</mark>.',
    )
    expect(lake.html).not.toContain('ask Ann')
    expect(river.html.match(new RegExp(`<a href="/sub/a/${lake.id}/">`, 'g'))).toHaveLength(3)
  })
})
