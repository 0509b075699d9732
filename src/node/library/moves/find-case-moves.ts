import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { basename, dirname } from 'node:path/posix'
import { quoteFound } from '../../core/describe-problems.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import type { Problem } from '../../core/problem.ts'
import type { ArticleList, Library } from '../library.ts'

/**
 * Warns of lists that had their address in other letter case in the last build, by the folders that the output
 * still has, where no page leads on from it: the disk takes both addresses for one, or no article writes
 * the label like that any more. The article that now counts as the first of the list is named.
 */
export function findCaseMoves({ lists, movedLists }: Library, outDir: string): readonly Problem[] {
  const folders = new Map<string, FolderNames>()
  const problems: Problem[] = []
  for (const [key, list] of lists) {
    const folder = dirname(key)
    const names = folders.get(folder) ?? new FolderNames(join(outDir, folder))
    folders.set(folder, names)
    const former = names.otherCase(basename(key))
    const isGone = former && !movedLists.has(`${folder}/${former}`)
    const first = isGone && firstOf(list)
    if (first) problems.push(caseProblem(first, `/${folder}/${former}/`, `/${key}/`))
  }
  return problems
}

/** The names in a folder; none where there is no such folder. */
class FolderNames {
  readonly #names: ReadonlySet<string>
  #byCase: ReadonlyMap<string, string> | undefined

  constructor(folder: string) {
    this.#names = new Set(namesIn(folder))
  }

  /** The name that differs from this one by letter case alone, where this one itself is not there. */
  otherCase(name: string): string | undefined {
    if (this.#names.size === 0 || this.#names.has(name)) return undefined
    this.#byCase ??= new Map([...this.#names].map((each) => [foldCase(each), each]))
    return this.#byCase.get(foldCase(name))
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The path of the article of a list that came first. */
function firstOf({ dated, undated }: ArticleList): string | undefined {
  const arrivals = [...dated, ...undated].map(({ path, details }) => ({
    path,
    came: details.fetched ?? details.date ?? '~',
  }))
  return arrivals.reduce((a, b) => (b.came < a.came ? b : a), arrivals[0] ?? noArticle).path
}

const noArticle = { path: undefined, came: '~' }

function caseProblem(path: string, former: string, now: string): Problem {
  return {
    severity: 'warning',
    path,
    line: 1,
    key: 'fetched',
    expected: `the address ${quoteFound(former)} of the last build`,
    found: `${quoteFound(now)}, since this article counts as the first of that name`,
    remedy:
      'Links to the old address end nowhere. Write fetched with the day on which the article came here.',
  }
}
