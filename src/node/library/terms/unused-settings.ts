import { quoteFound } from '../../core/describe-problems.ts'
import { askNearest } from '../../core/nearest-word.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import type { Problem } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'

/**
 * One warning for each category of the settings that no article is in. `paths` are the category paths of
 * all articles, as labels from the outermost on.
 */
export function unusedSettings(
  paths: Iterable<readonly string[]>,
  categories: Settings['categories'],
): readonly Problem[] {
  const used = new Map<string, string>()
  for (const labels of paths) {
    for (const depth of labels.keys()) {
      const name = labels.slice(0, depth + 1).join('/')
      used.set(foldCase(name), name)
    }
  }
  return Object.keys(categories)
    .filter((name) => !used.has(foldCase(name)))
    .map((name) => unusedProblem(name, used.values()))
}

function unusedProblem(name: string, used: Iterable<string>): Problem {
  return {
    severity: 'warning',
    path: 'settings',
    of: 'project',
    line: 1,
    key: 'categories',
    expected: 'categories in the settings that articles have',
    found: `${quoteFound(name)}, which none has`,
    remedy: `It changes nothing.${askNearest(name, used)} Correct or remove it.`,
  }
}
