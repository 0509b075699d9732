import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { initCommand } from '../../../../src/node/cli/init.ts'

let said = ''

beforeEach(() => {
  said = ''
  const listen = (text: unknown) => {
    said += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(listen)
  vi.spyOn(process.stderr, 'write').mockImplementation(listen)
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-init-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Runs the command in a folder, and gives the exit code. */
async function init(folder: string): Promise<number> {
  const program = {
    version: '1.2.3',
    reader: () => {
      throw new Error('init needs no reader')
    },
  }
  return initCommand.run({ words: [folder], options: new Map(), program })
}

const packageOf = (folder: string) => readFileSync(join(folder, 'package.json'), 'utf8')

test.each(['{ "name": ', '["a"]', 'null'])('a package.json of %j stops it', async (text) => {
  const folder = folderWith({ 'package.json': text })
  expect(await init(folder)).toBe(1)
  expect(said).toMatch(/package\.json is no JSON object\. Mend it or remove it/)
  expect(readdirSync(folder)).toEqual(['package.json'])
  expect(packageOf(folder)).toBe(text)
})

test('a package.json gets what it lacks, in its own form', async () => {
  const folder = folderWith({
    'package.json':
      '\ufeff{\r\n\t"name": "a",\r\n\t"scripts": {\r\n\t\t"dev": "mine"\r\n\t}\r\n}\r\n',
  })
  expect(await init(folder)).toBe(0)
  expect(packageOf(folder)).toBe(
    [
      '{',
      '\t"name": "a",',
      '\t"scripts": {',
      '\t\t"start": "npx broadsheet build && npx broadsheet preview",',
      '\t\t"dev": "mine",',
      '\t\t"build": "npx broadsheet build"',
      '\t},',
      '\t"dependencies": {',
      '\t\t"broadsheet": "^1.2.3"',
      '\t}',
      '}',
      '',
    ].join('\r\n'),
  )
})

test('a package.json that names broadsheet elsewhere names it once', async () => {
  const folder = folderWith({ 'package.json': '{"devDependencies": {"broadsheet": "^1.0.0"}}' })
  expect(await init(folder)).toBe(0)
  expect(packageOf(folder).match(/"broadsheet"/g)).toHaveLength(1)
})

test('a package.json that has all is not touched', async () => {
  const scripts = '"scripts": {"start": "a", "dev": "b", "build": "c"}'
  const text = `{${scripts}, "dependencies": {"broadsheet": "*"}}`
  const folder = folderWith({ 'package.json': text })
  expect(await init(folder)).toBe(0)
  expect(packageOf(folder)).toBe(text)
  expect(existsSync(join(folder, 'content/welcome.md'))).toBe(true)
})

test('a new repository counts as empty', async () => {
  const own = { '.gitignore': 'x\n', '.gitattributes': '', '.vscode/settings.json': '{}' }
  const folder = folderWith({ ...own, '.github/dependabot.yml': '', 'README.md': '', LICENSE: '' })
  expect(await init(folder)).toBe(0)
  expect(existsSync(join(folder, 'content/welcome.md'))).toBe(true)
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('x\n')
})

test('articles are found beside a folder that is closed and a link back', async () => {
  const folder = folderWith({ 'b/c/d/a.md': '# A\n', 'closed/x.bin': '' })
  const link = join(folder, 'b/again')
  symlinkSync(folder, link)
  chmodSync(join(folder, 'closed'), 0)
  expect(await init(folder)).toBe(0)
  chmodSync(join(folder, 'closed'), 0o755)
  expect(readFileSync(join(folder, 'broadsheet.config.ts'), 'utf8')).toContain("contentDir: 'b'")
})

test('the title of a list of feeds is read as XML means it', async () => {
  const title = '<title> 新闻 &amp; &#x8BC4;论 </title>'
  const folder = folderWith({
    'feeds.opml': `<opml version="2.0"><head>${title}</head><body><outline xmlUrl="https://a.example/feed"/></body></opml>`,
  })
  expect(await init(folder)).toBe(0)
  expect(readFileSync(join(folder, 'broadsheet.config.ts'), 'utf8')).toContain("'新闻 & 评论'")
})

/** A folder of Jekyll with a package.json. */
const besideArticles = (text: string) =>
  folderWith({
    '_config.yml': 'title: J\n',
    '_posts/2021-07-21-rain.md': 'text\n',
    'package.json': text,
  })

test('beside articles, the package.json that an install has made gets the scripts', async () => {
  const folder = besideArticles('{ "dependencies": { "broadsheet": "^0.1.0" } }\n')
  expect(await init(folder)).toBe(0)
  expect(JSON.parse(packageOf(folder))).toMatchObject({
    dependencies: { broadsheet: '^0.1.0' },
    scripts: { start: 'npx broadsheet build && npx broadsheet preview' },
  })
  expect(said).toContain('package.json got the scripts that it lacked\n')
  expect(said).toContain('Next: npm start')
})

test.each([
  '{ "dependencies": { "broadsheet": "1", "hexo": "7" } }',
  '{ "name": "mine", "dependencies": { "broadsheet": "1" } }',
  '{ "dependencies": ',
])('beside articles, a package.json of the keeper stays as it is: %j', async (text) => {
  const folder = besideArticles(text)
  expect(await init(folder)).toBe(0)
  expect(packageOf(folder)).toBe(text)
  expect(said).toContain('No other file was changed. Next: npx broadsheet dev')
})

const settingsOf = (folder: string) => readFileSync(join(folder, 'broadsheet.config.ts'), 'utf8')

test('a folder that is another program’s output is not written into', async () => {
  const eleventy = folderWith({ 'posts/a.md': '# A', 'b.md': '# B', '_site/index.html': 'theirs' })
  expect(await init(eleventy)).toBe(0)
  expect(settingsOf(eleventy)).toContain("outDir: '_broadsheet'")
  expect(said).toContain('_site/ is there already, so the site is written into _broadsheet/.')
  const astro = folderWith({ 'posts/a.md': '# A', 'dist/index.html': 'theirs' })
  expect(await init(astro)).toBe(0)
  expect(settingsOf(astro)).toContain("outDir: 'broadsheet-site'")
})

test('feeds are imported before there is a site to see', async () => {
  expect(
    await init(folderWith({ 'osmosfeed.yaml': 'sources:\n  - href: https://a.example/\n' })),
  ).toBe(0)
  expect(said).toContain('Next: npx broadsheet import osmosfeed.yaml && npx broadsheet dev\n')
})

test('pages and posts that are not read are told', async () => {
  const jekyll = { '_config.yml': 'title: J\n', '_posts/2021-07-21-rain.md': 'text\n' }
  await init(
    folderWith({ ...jekyll, 'about.md': '', 'README.md': '', 'tech/_posts/2020-01-01-a.md': '' }),
  )
  expect(said).toContain(
    'Pages do not come along: about.md. What you want of them belongs in pages/.',
  )
  expect(said).toContain('tech/_posts is not read: contentDir names one folder of articles.')
  const hexo = {
    '_config.yml': 'title: H\n',
    'source/_posts/a.md': '',
    'source/about/index.md': '',
  }
  await init(folderWith(hexo))
  expect(said).toContain('Pages do not come along: source/about/index.md.')
})

test('language and zone that no tool states are those of the articles and the machine', async () => {
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
  const text = '今天的天气很好，我们一起去公园散步，看见了许多花和鸟。'
  const chinese = folderWith({ 'notes/a.md': text })
  await init(chinese)
  expect(settingsOf(chinese)).toContain("language: 'zh-CN'")
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  expect(settingsOf(chinese)).toContain(`timeZone: '${timeZone}'`)
  const english = folderWith({
    'notes/a.md': 'The rain in May is soft, and the birds of the park are out.',
  })
  await init(english)
  expect(settingsOf(english)).toContain("language: 'en-GB'")
  expect(settingsOf(english)).toMatch(/title: 'broadsheet-init-/)
  vi.unstubAllEnvs()
})

test('an archive whose program is installed is only started', async () => {
  await init(folderWith({ 'node_modules/broadsheet/package.json': '{}' }))
  expect(said).toMatch(/Next: cd \S+ && npm start\n$/)
})
