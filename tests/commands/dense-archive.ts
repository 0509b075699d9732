import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['晨报', '周刊', '观察', '手册', '通讯', '新知', '夜读', '远见']

/**
 * Writes an archive whose lists are as heavy as any: long headlines, first paragraphs that fill an
 * excerpt, a picture for each, and no word twice, so that little of it can be packed.
 */
export function makeDenseArchive(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true })
  const random = randomFrom(3)
  for (let number = 0; number < count; number += 1) {
    const source = sources[number % sources.length] ?? ''
    const directory = join(folder, '新媒体', source, '分类资讯')
    mkdirSync(directory, { recursive: true })
    writeFileSync(join(directory, `${number}.md`), article(number, source, random))
  }
}

function article(number: number, source: string, random: () => number): string {
  const picture = `https://img.example/2025/11/${hex(32, random)}.jpg`
  const date = new Date(Date.UTC(2024, 0, 1) + number * 18_000_000).toUTCString()
  const title = `${han(12, random)}，${han(13, random)}`
  return [
    ...['', '---', `title: '${title}'`, 'categories: ', ' - 新媒体', ` - ${source}`],
    ...[' - 分类资讯', `headimg: '${picture}'`, `author: ${source}`, `date: ${date}`, '---', ''],
    `<div><p>${han(60, random)}，${han(70, random)}。</p><p><img src="${picture}"></p></div>`,
  ].join('\n')
}

/** Characters from the first 200 of the block: then lists weigh as much as those of real news. */
function han(length: number, random: () => number): string {
  const codes = Array.from({ length }, () => 0x4e00 + Math.floor(random() * 200))
  return String.fromCharCode(...codes)
}

function hex(length: number, random: () => number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
