import { publishWorkflow } from './publish-workflow.ts'
import { settingsText } from './settings-text.ts'

/** A new archive. */
interface NewArchive {
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly timeZone: string
  /** The day, as front matter writes it: `2026-11-30`. */
  readonly today: string
}

/** Every file of a new archive but package.json, by its path. */
export function starterFiles(archive: NewArchive): ReadonlyMap<string, string> {
  const { title, language, timeZone } = archive
  return new Map([
    ['broadsheet.config.ts', settingsText({ title, language, timeZone, contentDir: 'content' })],
    ['content/welcome.md', welcome(archive)],
    ['.gitignore', 'node_modules/\ndist/\n.broadsheet/\n'],
    ['README.md', readme(title)],
    ['.github/workflows/publish.yml', publishWorkflow],
  ])
}

function readme(title: string): string {
  return `# ${title}

Articles stand in \`content/\`, settings in \`broadsheet.config.ts\`.
\`npm start\` builds the site and shows it; \`npm run dev\` follows edits.
`
}

function welcome({ language, today }: NewArchive): string {
  const text = language.startsWith('zh') ? welcomeChinese : welcomeEnglish
  return text.replace('TODAY', today)
}

const welcomeChinese = `---
title: 第一篇文章
date: TODAY
categories: [开始]
---

这是 \`content/welcome.md\`。一篇文章就是一个文件：上面是标题、日期、分类，下面是正文，用 Markdown 或 HTML。

- 改这个文件，\`npm run dev\` 会立刻显示。
- \`npx broadsheet new "标题"\` 新建一篇。
- \`npx broadsheet check\` 说明哪些文章缺什么。
`

const welcomeEnglish = `---
title: The first article
date: TODAY
categories: [Start]
---

This is \`content/welcome.md\`. An article is a file: title, date and categories above, the text below, in Markdown or HTML.

- Edit this file; \`npm run dev\` shows it at once.
- \`npx broadsheet new "Title"\` makes another.
- \`npx broadsheet check\` says what articles lack.
`
