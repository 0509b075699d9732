import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawPhoto, keepPicture } from '../tests/support/kept-pictures.ts'
import { type Cost, measure, median } from './measure.ts'

/**
 * `npm run bench:pictures -- --count 10000 --runs 3`: builds two archives of the same articles, one of which
 * keeps all their pictures, five to an article. Prints what the builds cost, and how many files of sizes each made.
 * With `--again` the archives of the run before are built again as they were left, and no cold build is measured.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    again: { type: 'boolean', default: false },
    scratch: { type: 'string', default: 'node_modules/.cache/broadsheet-bench-pictures' },
  },
})

const scratch = resolve(values.scratch)
const count = Number(values.count)
const perArticle = 5
const program = resolve('src/node/cli/run.mjs')
const plain = join(scratch, 'plain')
const pictured = join(scratch, 'pictured')
const urlOf = (number: number) => `https://pictures.example/${number}.jpg`

/** Writes the articles of an archive. Each archive has a cache of its own. */
function writeArticles(root: string): void {
  mkdirSync(join(root, 'content'), { recursive: true })
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'broadsheet.config.json'), '{ "url": "https://news.example" }')
  for (let article = 0; article < count / perArticle; article += 1) {
    const pictures = Array.from({ length: perArticle }, (_, index) => {
      const url = urlOf(article * perArticle + index)
      return `<p>${`第 ${index} 段的文字，有好几句。`.repeat(12)}</p><p><img src="${url}" alt="图"></p>`
    })
    const day = new Date(Date.UTC(2020, 0, 1 + article)).toISOString().slice(0, 10)
    const head = `title: 第 ${article} 篇\ndate: ${day}\ncategories: [类 ${article % 40}]`
    writeFileSync(
      join(root, 'content', `${article}.md`),
      `---\n${head}\n---\n${pictures.join('\n')}\n`,
    )
  }
}

/** Keeps all pictures, each with bytes of its own. */
async function writePictures(root: string): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const bytes = await drawPhoto(90, 60, number + 1)
      .resize(450, 300)
      .jpeg({ quality: 70 })
      .toBuffer()
    await keepPicture(join(root, 'pictures'), urlOf(number), bytes)
  }
}

/** The files of sizes that a build has kept, with the times of their making. */
function madeSizes(root: string): ReadonlySet<string> {
  const folder = join(root, 'node_modules/.cache/broadsheet/picture-sizes')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.webp'))
  return new Set(files.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`))
}

function build(root: string): Promise<Cost> {
  const env = { CONTENT_DIR: '', SITE_URL: '' }
  return measure({ line: `${process.execPath} ${program} build`, cwd: root, env })
}

function row(name: string, { wall, cpu, memory }: Cost, beside: Cost): string {
  const ratio = `${(wall / beside.wall).toFixed(2)} | ${(cpu / beside.cpu).toFixed(2)}`
  return `| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(memory)} | ${ratio} |\n`
}

/** Makes both archives and builds them for the first time. Gives the rows of that. */
async function begin(): Promise<string> {
  rmSync(scratch, { recursive: true, force: true })
  writeArticles(plain)
  writeArticles(pictured)
  await writePictures(pictured)
  const cold = await build(plain)
  return (
    row('cold, without pictures', cold, cold) +
    row('cold, with pictures', await build(pictured), cold)
  )
}

const coldRows = values.again ? '' : await begin()
const first = madeSizes(pictured)
const unchanged = { plain: [] as Cost[], pictured: [] as Cost[] }
const edited = { plain: [] as Cost[], pictured: [] as Cost[] }
for (let turn = 0; turn < Number(values.runs); turn += 1) {
  unchanged.plain.push(await build(plain))
  unchanged.pictured.push(await build(pictured))
  for (const root of [plain, pictured]) {
    appendFileSync(join(root, 'content', '7.md'), `\n<p>${turn}</p>\n`)
  }
  edited.plain.push(await build(plain))
  edited.pictured.push(await build(pictured))
}
const later = [...madeSizes(pictured)].filter((name) => !first.has(name))
process.stdout.write(
  '| | wall s | CPU s | peak MiB | wall ÷ without | CPU ÷ without |\n|---|--:|--:|--:|--:|--:|\n' +
    coldRows +
    row('unchanged, without', median(unchanged.plain), median(unchanged.plain)) +
    row('unchanged, with', median(unchanged.pictured), median(unchanged.plain)) +
    row('one edit, without', median(edited.plain), median(edited.plain)) +
    row('one edit, with', median(edited.pictured), median(edited.plain)) +
    `${first.size} files of sizes made by the first build, ${later.length} by all others\n`,
)
