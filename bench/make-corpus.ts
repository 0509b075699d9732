import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Options of the corpus. The same seed gives the same articles; a smaller count gives the first of them. */
export interface CorpusOptions {
  readonly folder: string
  readonly count: number
  readonly seed: number
  /** The hours from one article to the next; 7 unless given. */
  readonly hours?: number
}

/** Random numbers of one article. */
type Random = () => number

const nouns =
  '报纸 版面 标题 段落 字体 行距 页边 铅字 油墨 纸张 归档 目录 索引 编号 栏目 读者 编辑 记者 校对 排版 网页 链接 订阅 缓存 检索 词语 标点 章节 附注 图片 表格 代码 摘要 日期 时区 编码 文件 文件夹 主机 域名'.split(
    ' ',
  )
const verbs =
  '整理 保存 阅读 检查 比较 修订 翻阅 摘录 校对 排列 打印 传送 记录 说明 分类 标注 搜索 更新 恢复 复制'.split(
    ' ',
  )
const links = '的 与 在 把 让 为 从 对 和 于是 因此 同时 然后 但是 而且 如果 虽然'.split(' ')
const english =
  'archive feed reader column margin layout index query shard static folder header footer paper ink press page article heading quote table figure caption link anchor cache byte script style theme'.split(
    ' ',
  )
const groups = ['新媒体', '程序开发', '设计', '学习', '其他']
const sources = ['晨报', '周刊', '观察', '手册', '通讯']
const sections = ['快讯', '专栏', '评测', '公告']
const hour = 3_600_000
const firstDay = Date.UTC(2019, 0, 1)

/**
 * Writes a folder of articles in the captured format: front matter after an empty line, one outer
 * `<div>`, pictures with contradictory sizes, code with empty lines in it, a few odd ones in a hundred.
 */
export function makeCorpus({ folder, count, seed, hours = 7 }: CorpusOptions): void {
  const made = new Set<string>()
  for (let number = 0; number < count; number += 1) {
    const random = randomFrom(seed * 1_000_003 + number)
    const place = [pick(groups, random), pick(sources, random), pick(sections, random)]
    const directory = join(folder, ...place)
    if (!made.has(directory)) mkdirSync(directory, { recursive: true })
    made.add(directory)
    const title = makeTitle(random)
    const file = join(directory, `${title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} ${number}.md`)
    writeFileSync(file, article({ title, place, at: number * hours, random }))
  }
}

interface ArticleParts {
  readonly title: string
  readonly place: readonly string[]
  /** When it was published, in hours since the first article. */
  readonly at: number
  readonly random: Random
}

function article({ title, place, at, random }: ArticleParts): string {
  const picture = `https://img.example/${seedText(random, 8)}.jpg`
  const lines = [
    '',
    '---',
    `title: '${title.replaceAll("'", "''")}'`,
    'categories: ',
    ...place.map((label) => ` - ${label}`),
    ...(random() < 0.7 ? [`headimg: '${picture}'`] : []),
    `author: ${place[1]}`,
    'comments: false',
    `date: ${dateText(at, random)}`,
    `thumbnail: '${random() < 0.05 ? '' : picture}'`,
    '---',
    '',
    '<div>   ',
    body(title, picture, random),
    '          ',
    '</div>',
    '            ',
  ]
  return lines.join('\n')
}

/** Most dates as feeds write them, a few as scrapers leave them. */
function dateText(at: number, random: Random): string {
  const date = new Date(firstDay + at * hour + Math.floor(random() * hour))
  if (random() < 0.02) return 'Invalid Date'
  if (random() < 0.1) return date.toISOString().slice(0, 19).replace('T', ' ')
  return date.toUTCString()
}

function makeTitle(random: Random): string {
  if (random() < 0.15)
    return capital(Array.from({ length: 6 }, () => pick(english, random)).join(' '))
  return `${clause(3, random)}，${clause(3, random)}`
}

function body(title: string, picture: string, random: Random): string {
  const parts = [paragraph(random)]
  const length = 4 + Math.floor(random() * random() * 40)
  for (let index = 0; index < length; index += 1) {
    const chance = random()
    if (chance < 0.08) parts.push(`<h2>${clause(2, random)}</h2>`)
    else if (chance < 0.16) parts.push(image(title, picture, random))
    else if (chance < 0.2) parts.push(list(random))
    else if (chance < 0.22) parts.push(table(random))
    else if (chance < 0.25) parts.push(code(random))
    else parts.push(paragraph(random))
  }
  return parts.join('')
}

function paragraph(random: Random): string {
  const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(random))
  const mark = `<span class="accentTextColor">${clause(1, random)}</span>`
  return `<p>${sentences.join('')}${random() < 0.3 ? `${mark}。` : ''}</p>`
}

function sentence(random: Random): string {
  return `${clause(4, random)}，${clause(5, random)}。`
}

function clause(words: number, random: Random): string {
  return Array.from({ length: words }, () =>
    pick(
      random() < 0.5 ? nouns : random() < 0.5 ? verbs : random() < 0.9 ? links : english,
      random,
    ),
  ).join('')
}

function image(title: string, lead: string, random: Random): string {
  const src = random() < 0.3 ? lead : `https://img.example/${seedText(random, 8)}.png`
  return `<p><img src="${src}" w="900" h="383" title="${title}" width="900" height="349" referrerpolicy="no-referrer"></p>`
}

function list(random: Random): string {
  return `<ul>${Array.from({ length: 3 }, () => `<li>${sentence(random)}</li>`).join('')}</ul>`
}

function table(random: Random): string {
  const row = (cell: string) =>
    `<tr>${Array.from({ length: 3 }, () => `<${cell}>${clause(1, random)}</${cell}>`).join('')}</tr>`
  return `<table><thead>${row('th')}</thead><tbody>${row('td')}${row('td')}</tbody></table>`
}

function code(random: Random): string {
  const name = pick(english, random)
  return `<pre><code class="language-js">function ${name}() &#123;\n\n  return ${Math.floor(random() * 99)}\n&#125;\n</code></pre>`
}

function seedText(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
}

function pick(items: readonly string[], random: Random): string {
  return items[Math.floor(random() * items.length)] ?? ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The mulberry32 generator: small, fast and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
