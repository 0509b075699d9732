import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ProblemKind } from '../group-problems.ts'
import { code, copyField, fold, list, mostItems, section, textMarkup } from './markup.ts'
import { problemsFileName } from './problems-file-name.ts'

/** The section of all problems, each kind once: what is expected, what to do, and every file. */
export function problemSection(kinds: readonly ProblemKind[], words: CheckWords): string {
  const content =
    kinds.length === 0
      ? `<p>${words.noProblems}</p>`
      : kinds.map((kind) => describeKind(kind, words)).join('')
  return section('problems', words.problems, content)
}

function describeKind(kind: ProblemKind, words: CheckWords): string {
  const { severity, key, expected, problems, files } = kind
  const [first] = problems
  const shown = problems.slice(0, mostItems)
  const summary =
    `<b>${problems.length} × ${words[severity]}</b> ${code(key)} ` +
    `${textMarkup(words.expected(expected))} <span>${words.inFiles(files)}</span>`
  const paths = [...new Set(problems.map(({ path }) => path))]
  return fold(
    summary,
    [
      `<p>${textMarkup(first?.remedy ?? '')}</p>`,
      copyField(words.filesToCopy, paths),
      shown.length < problems.length
        ? `<p>${words.shownOf(shown.length, problems.length, problemsFileName)}</p>`
        : '',
      list(
        shown.map(
          ({ path, line, found }) => `${code(`${path}:${line}`)} ${textMarkup(words.found(found))}`,
        ),
      ),
    ].join(''),
  )
}
