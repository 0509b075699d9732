import { languageTags } from '../../../src/shared/words/languages.ts'
import type { ProjectCopy } from './copy-project.ts'

/** A recipe of CONTRIBUTING, performed: the files that it touches and how. */
interface PerformedRecipe {
  readonly recipe: string
  /** How many files it may touch, those of words aside. */
  readonly limit: number
  /** The files that it touches, words aside, each with its new text from its old one. */
  readonly files: Readonly<Record<string, (text: string) => string>>
  /** Its words in English: what is put into which file, behind which line. */
  readonly words: readonly (readonly [area: string, behind: string, line: string])[]
}

/** Puts text behind another, which must occur once. */
const put = (behind: string, added: string) => (text: string) => {
  if (text.split(behind).length !== 2) throw new Error(`Expected once: ${behind}`)
  return text.replace(behind, () => behind + added)
}

/** A front matter key, a setting of the reader and a page, as a contributor would add them. */
export const recipes: readonly PerformedRecipe[] = [
  {
    recipe: 'A front matter key.',
    limit: 2,
    files: {
      'src/shared/article-fields.ts': put(
        "form: 'title' },\n",
        "  strap: { in: 'page', check: optional(isText), keys: ['strap'], form: 'prose' },\n",
      ),
      'src/app/article/article-head.tsx': put(
        '      </h1>\n',
        '      {article.strap && <p>{words.strap(article.strap)}</p>}\n',
      ),
    },
    words: [['reader', 'words = {\n', "  strap: (text: string) => 'A strap: '.concat(text),\n"]],
  },
  {
    recipe: 'A reader setting.',
    limit: 2,
    files: {
      'src/app/settings/reader-settings.ts': put(
        "  pictures: ['on', 'off'],\n",
        "  tables: ['scroll', 'wide'],\n",
      ),
      'src/app/article/extras/article-extras.css': (text) =>
        `${text}\n[data-tables="wide"] table {\n  inline-size: max-content;\n}\n`,
    },
    words: [
      ['settings', '  names: {\n', "    tables: 'Tables',\n"],
      ['settings', '  choices: {\n', "    tables: { scroll: 'Scrolled', wide: 'Made wide' },\n"],
    ],
  },
  {
    recipe: 'A page.',
    limit: 3,
    files: {
      'src/shared/pages.ts': put(
        'export const pages = {\n',
        `  about: fixedPage('about', {
    title: (words) => words.aboutTitle,
    isIndexable: false,
    listsArticles: false,
  }),\n`,
      ),
      'src/app/pages/about.tsx': () => `import '../faces/about.css'
import { useSite } from '../ui/site-context.ts'

export function View() {
  return <main id="main" className="about">{useSite().words.aboutTitle}</main>
}
`,
      'src/app/faces/about.css': () => '.about { color: var(--ink); }\n',
    },
    words: [
      ['reader', 'words = {\n', "  aboutTitle: 'About this paper',\n"],
      ['head', '  fixedPages: {\n', "    about: (site: string) => 'What is '.concat(site),\n"],
    ],
  },
]

/** Performs all recipes in a copy of the project, with words in English only. */
export function performRecipes(copy: ProjectCopy): void {
  for (const { files, words } of recipes) {
    for (const [path, change] of Object.entries(files)) copy.write(path, change(readOr(copy, path)))
    writeWords(copy, 'en', words)
  }
}

const readOr = (copy: ProjectCopy, path: string) => {
  try {
    return copy.read(path)
  } catch {
    return ''
  }
}

function writeWords(copy: ProjectCopy, tag: string, words: PerformedRecipe['words']): void {
  for (const [area, behind, line] of words) {
    const path = `src/shared/words/${tag}/${area}.ts`
    const text = copy.read(path).replace(/words: \w+ = \{/, 'words = {')
    const typed = copy.read(path) === text ? (added: string) => added : typedAs(copy.read(path))
    copy.write(path, typed(put(behind, line)(text)))
  }
}

/** Gives a file of words its type back. */
const typedAs = (before: string) => (text: string) =>
  text.replace('words = {', /words: \w+ = \{/.exec(before)?.[0] ?? '')

/** Translates the words of all recipes: every other language has them, under its own sign. */
export function translateRecipes(copy: ProjectCopy): void {
  for (const tag of languageTags.filter((each) => each !== 'en')) {
    for (const { words } of recipes) writeWords(copy, tag, words)
  }
}

/** Adds a language: a folder made from that of English, and a line. Gives the files that are touched. */
export function addLanguage(copy: ProjectCopy, areas: readonly string[]): readonly string[] {
  const words = areas.map((area) => {
    const text = copy.read(`src/shared/words/en/${area}.ts`)
    return [area, text.replaceAll("'Settings'", "'설정'").replaceAll('A strap:', '부제:')] as const
  })
  for (const [area, text] of words) {
    copy.write(`src/shared/words/ko/${area}.ts`, text.replaceAll('About this paper', '이 신문은'))
  }
  const table = 'src/shared/words/languages.ts'
  const line = "  ko: { name: '한국어', load: () => import('./ko/language.ts') },\n"
  copy.write(table, put('export const languages = {\n', line)(copy.read(table)))
  return [table]
}
