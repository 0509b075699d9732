import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes an archive of `count` articles, each with two problems or more: a date that cannot be read and
 * a picture that is nowhere, and among them errors, files without a title and the same article twice.
 */
export function writeTroubledArchive(contentDir: string, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const folder = join(contentDir, `来源${n % 7}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${String(n).padStart(5, '0')}.md`), troubledArticle(n))
  }
}

function troubledArticle(n: number): string {
  if (n % 500 === 3) return `---\n雨下了一整天\n---\n\n第${n}天。\n`
  const title = n % 50 === 7 ? '' : `title: 第${n}天的雨\n`
  const day = `${2000 + (n % 20)}-0${1 + (n % 9)}-11`
  const date = n % 3 === 0 ? day : 'last week'
  const text = n % 40 === 9 ? '同一篇文章。' : `雨下了${n}天。`
  const same = n % 40 === 9 ? 'title: 同一篇\n' : title
  const link = n % 2 === 0 ? `link: https://www.news.example/${n}\n` : ''
  return `---\n${same}date: ${date}\nlang: "!"\n${link}---\n\n${text}\n\n![雨](rain-${n}.png)\n\n<script>track(${n})</script>\n`
}
