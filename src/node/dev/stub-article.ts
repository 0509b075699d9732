import { writeHtml } from '../body/finish/write-html.ts'
import type { RenderedBody } from '../body/render-body.ts'
import type { Settings } from '../core/settings.ts'
import { readFrontMatter } from '../input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../input/parse-source-file.ts'
import type { SourceFile } from '../input/read-source-files.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import { makeDraft } from '../library/make-draft.ts'
import type { StoredText } from '../storage/text-store.ts'

const nothingRendered: RenderedBody = {
  html: writeHtml([]),
  text: '',
  headings: [],
  pictures: [],
  holdsLead: false,
  leftOut: {},
}

/** The range of a body that is in no store. */
export const nowhere: StoredText = { offset: 0, length: 0, check: 0 }

/**
 * Makes the stub of an article from its front matter alone: it knows its categories and date, but not its
 * text. Undefined for a file that cannot be published or is not meant to be.
 */
export function stubArticle(file: SourceFile, settings: Settings): ArticleDraft | undefined {
  const parsed = parseSourceFile(file)
  if (parsed.value === undefined) return undefined
  const frontMatter = readFrontMatter(parsed.value, settings)
  const problems = [...parsed.problems, ...frontMatter.problems]
  const isBroken = problems.some(({ severity }) => severity === 'error')
  if (isBroken || frontMatter.value.hidden) return undefined
  const parts = { path: file.path, frontMatter: frontMatter.value, rendered: nothingRendered }
  const { value } = makeDraft(parts, settings)
  // Only the bodies of two files show whether they have the same story.
  return { ...value, story: file.path, body: nowhere }
}
