import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess, createSandbox } from '../../hostile/build-in-process.ts'
import { allWords } from '../../support/all-words.ts'

/** Builds a site in a language, with an article in that language and one in Greek. */
async function buildIn(language: string): Promise<(path: string) => string> {
  const sandbox = createSandbox()
  const date = 'date: 2021-07-21 12:05:00 +0800'
  const files = {
    own: `title: Own\nlang: ${language}\ntags: [x]\n${date}\n---\n> [!WARNING]\n> One.`,
    greek: `title: Βροχή\nlang: el\n${date}\n---\nΒρέχει.`,
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(sandbox.contentDir, `${name}.md`), `---\nid: ${name}\n${text}\n`)
  }
  const settings = { language, title: 'Blatt', url: 'https://news.example' }
  const { code, stderr } = await buildInProcess(sandbox, { settings })
  expect(code, stderr).toBe(0)
  return (path) => readFileSync(join(sandbox.outDir, path), 'utf8')
}

/** The words that the build writes, by the language of the site. */
const expected = {
  ja: {
    title: '<title>2021年7月 · Blatt</title>',
    day: '2021年7月21日 12:05',
    month: '「2021年7月」の記事：',
    callout: '<strong>警告</strong>',
    locale: 'ja_JP',
  },
  'zh-TW': {
    title: '<title>2021年7月 · Blatt</title>',
    day: '2021年7月21日 12:05',
    month: '「2021年7月」的文章：',
    callout: '<strong>警告</strong>',
    locale: 'zh_TW',
  },
  de: {
    title: '<title>July 2021 · Blatt</title>',
    day: '21 Jul 2021 12:05',
    month: 'Articles in July 2021: ',
    callout: '<strong>Warning</strong>',
    locale: 'de_DE',
  },
} as const

test.each(Object.entries(expected))(
  'a site in %s speaks to readers and machines',
  async (tag, said) => {
    const read = await buildIn(tag)
    const words = allWords('reader', tag)
    const home = read('index.html')
    for (const word of [words.skipToContent, words.latest, words.allCategories, words.feed]) {
      expect(home).toContain(word)
    }
    const month = read('archive/2021/07/index.html')
    expect(month).toContain(said.title)
    expect(month).toContain(`<meta name="description" content="${said.month}`)
    const article = read('a/own/index.html')
    expect(article).toContain(said.day)
    expect(article).toContain(said.callout)
    const { uncategorised } = allWords('body', tag)
    expect(article).toContain(`/c/${encodeURI(uncategorised)}/`)
    expect(read('settings/index.html')).toContain(words.settingsNeedScript)
    expect(read('404.html')).toContain(words.missingTitle)
    // Machines are told the site's language, whatever the interface speaks.
    expect(article).toContain(`<meta property="og:locale" content="${said.locale}">`)
    expect(article).toContain(`"inLanguage":"${tag}"`)
    expect(read('feed.xml')).toContain(`xml:lang="${tag}"`)
    expect(JSON.parse(read('feed.json')).language).toBe(tag)
  },
)

test('a page is in the language of its words, its articles in theirs', async () => {
  const japanese = await buildIn('ja')
  expect(japanese('index.html')).toMatch(/^<!doctype html><html lang="ja">/)
  expect(japanese('a/own/index.html')).not.toContain('<h1 tabindex="-1" lang')
  expect(japanese('a/greek/index.html')).toContain('<h1 tabindex="-1" lang="el"')
  const german = await buildIn('de')
  expect(german('index.html')).toMatch(/^<!doctype html><html lang="en">/)
  expect(german('index.html')).toContain('lang="de"')
  expect(german('a/own/index.html')).toContain('<h1 tabindex="-1" lang="de"')
  expect(german('a/greek/index.html')).toContain('<h1 tabindex="-1" lang="el"')
})
