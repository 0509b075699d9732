import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSourceFiles } from '../../input/read-source-files.ts'
import { countLetters } from '../../library/text/count-letters.ts'
import { detectLanguage } from '../../library/text/detect-language.ts'

/** How many articles are read, and how many characters of each. */
const sampled = { articles: 20, characters: 4000 }

/**
 * The language that the first articles of a folder are written in, a BCP 47 tag: `system` where they are too
 * short or too mixed to tell, and where it is the same language.
 */
export function languageOfArticles(folder: string, system: string): string {
  const text = firstTexts(folder).map(withoutMarkup).join('\n')
  const language = detectLanguage(text, countLetters(text), system) ?? system
  return language === 'zh' ? 'zh-CN' : language
}

/** The beginnings of the first articles. None when the folder cannot be read. */
function firstTexts(folder: string): readonly string[] {
  try {
    const { files } = listSourceFiles(folder)
    return files
      .slice(0, sampled.articles)
      .map(({ path }) => readFileSync(join(folder, path), 'utf8').slice(0, sampled.characters))
  } catch {
    return []
  }
}

/** Without front matter, tags and addresses, whose letters are no words. */
function withoutMarkup(text: string): string {
  return text
    .replace(/^\ufeff?(---|\+\+\+)\r?\n[\s\S]*?\n\1/, '')
    .replace(/<[^>]*>|https?:\S+|\{[{%][^}]*\}\}?/g, ' ')
}
