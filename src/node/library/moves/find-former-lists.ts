import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem } from '../../core/problem.ts'
import type { Library } from '../library.ts'

/**
 * Warns once, by the pages that the output folder still holds, that an older version published lists at
 * other addresses. None where the settings lead on from them, or where there was no such build.
 */
export function findFormerLists({ formerLists }: Library, outDir: string): readonly Problem[] {
  const left = [...formerLists].filter((key) => existsSync(join(outDir, key, 'index.html')))
  const [first] = left
  if (first === undefined) return []
  return [
    {
      severity: 'warning',
      path: 'settings',
      of: 'project',
      line: 1,
      key: 'oldSlugs',
      expected: 'true for a site that an older version has published',
      found: `${left.length} of its addresses, such as ${quoteFound(`/${first}/`)}`,
      remedy: 'Links to them end nowhere. Set oldSlugs in the settings, so that they lead on.',
    },
  ]
}
