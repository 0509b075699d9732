import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pictureUrl } from './picture-host.ts'
import { reading } from './sites.ts'

/** The ids of the articles that the reading tests open. */
export const readingIds = {
  rich: 'rich-article',
  pictures: 'odd-pictures',
  honest: 'honest-pictures',
} as const

const sentence = '一个段落要有足够的字，页面才有可以滚动的长度，读的人也才有东西可读。'
const paragraph = sentence.repeat(6)
const longLine = `const everything = [${'"a long line that has to scroll", '.repeat(8)}]`

/** Writes the content folder of the reading site. */
export function writeReadingContent(): void {
  rmSync(reading.contentDir, { recursive: true, force: true })
  write('rich', { id: readingIds.rich, title: '样样都有的文章', minute: 30, body: rich() })
  write('pictures', { id: readingIds.pictures, title: '古怪的图片', minute: 20, body: odd() })
  write('honest', { id: readingIds.honest, title: '老实的图片', minute: 10, body: honest() })
  for (let number = 0; number < 8; number += 1) {
    const body = `${paragraph}\n\n${paragraph}\n`
    write(`filler-${number}`, {
      id: `filler-${number}`,
      title: `短文 ${number}`,
      minute: number,
      body,
    })
  }
}

interface ArticleText {
  readonly id: string
  readonly title: string
  readonly minute: number
  readonly body: string
}

function write(name: string, { id, title, minute, body }: ArticleText): void {
  const folder = join(reading.contentDir, '读者', '日报', '专栏')
  mkdirSync(folder, { recursive: true })
  const front = [
    `id: ${id}`,
    `title: '${title}'`,
    `date: 2026-03-01 08:${String(minute).padStart(2, '0')}`,
    'updated: 2026-03-03 09:00',
    'categories: [读者, 日报, 专栏]',
    'tags: [排版]',
    'link: https://origin.example/story/1',
  ]
  writeFileSync(join(folder, `${name}.md`), `---\n${front.join('\n')}\n---\n\n${body}`)
}

function rich(): string {
  const sections = ['一', '二', '三', '四', '五'].map(
    (number) => `## 第${number}节\n\n${paragraph}\n\n${paragraph}\n`,
  )
  return `${paragraph} 这里有一个注。[^1]

[^1]: 注里说的话，带一个[链接](https://note.example/)。

\`\`\`js
${longLine}

short()
\`\`\`

\`\`\`js
tiny()
\`\`\`

| 一列 | 很长的一列 |
|---|---|
| 甲 | 乙 |

<iframe src="https://player.bilibili.com/player.html?aid=250140541"></iframe>

<audio src="https://media.example/a.mp3" controls></audio>

<video src="https://media.example/v.mp4" width="640" height="360" controls></video>

${sections.join('\n')}
`
}

function image(path: string, alt: string, size = ''): string {
  return `<p><img src="${pictureUrl(path)}" alt="${alt}" ${size}></p><p>▲ ${alt}的说明</p><p>${paragraph}</p>`
}

function honest(): string {
  return `<div>${image('600x400.png?1', '第一张', 'width="600" height="400"')}
${image('600x400.png?2', '第二张', 'width="600" height="400"')}
${image('300x900.png?3', '第三张', 'width="300" height="900"')}</div>`
}

function odd(): string {
  return `<div>${image('300x900.png?lies', '说谎的', 'width="600" height="400"')}
${image('gone.png?seen', '看着没有的')}
${image('500x700.png?unknown', '不知大小的')}
${image('html.png', '网页')}
${image('referer.png', '要来路的')}
<video src="https://media.example/v.mp4" poster="${pictureUrl('600x400.png?poster')}" width="600" height="400" controls></video>
${image(`proxy?${pictureUrl('600x400.png?inner')}`, '代理的', 'width="600" height="400"')}
${image('slow.png', '不来的', 'width="600" height="400"')}
${image('gone.png', '没有的', 'width="600" height="400"')}</div>`
}
