import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { quoteFound } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'

const headLength = 64 * 1024

/**
 * Warns where the feed that the output folder still holds names articles by their addresses, as older
 * versions did, and the settings do not keep these ids: every reader of the feed would get all its
 * articles once more.
 */
export function findFormerFeedIds(
  { feedIds }: Pick<Settings, 'feedIds'>,
  outDir: string,
): readonly Problem[] {
  const id = feedIds.oldUrl === undefined ? firstEntryId(join(outDir, 'feed.xml')) : undefined
  if (id === undefined || !/^https?:/.test(id)) return []
  return [
    {
      severity: 'warning',
      path: 'settings',
      of: 'project',
      line: 1,
      key: 'feedIds',
      expected: 'oldUrl and before, for a site that an older version has published',
      found: `a feed whose articles have ids such as ${quoteFound(id)}`,
      remedy:
        'Readers of the feeds will get its articles once more. Set feedIds before you publish: docs/hosting.md says how.',
    },
  ]
}

function firstEntryId(path: string): string | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(headLength)
    const head = bytes.toString('utf8', 0, readSync(file, bytes))
    return /<entry>[\s\S]*?<id>([^<]*)<\/id>/.exec(head)?.[1]
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
