import { groupBy } from '../../src/node/core/collect.ts'
import type { ExpectedArchive } from './expected-archive.ts'
import { readArchive } from './read-archive.ts'
import { keeperWords } from './simulated-keeper.ts'

/** Compares an archive with what it must be. Gives a sentence for everything that is wrong. */
export function checkArchive(
  { contentDir, versionsDir }: { readonly contentDir: string; readonly versionsDir: string },
  expected: ExpectedArchive,
): string[] {
  const files = groupBy(readArchive(contentDir), ({ token }) => token)
  const versions = groupBy(readArchive(versionsDir), ({ token }) => token)
  const wrong: string[] = []
  for (const [token, { hand, edition, earlier, title }] of expected.articles) {
    if (expected.uncertain.has(token)) continue
    const own = files.get(token) ?? []
    const wanted = hand === 'deleted' ? 0 : 1
    if (own.length !== wanted) wrong.push(`${token}: ${own.length} files instead of ${wanted}`)
    const [file] = own
    if (file === undefined) continue
    if (hand === 'edited' && !file.text.includes(keeperWords)) wrong.push(`${token}: edit is lost`)
    if (hand !== undefined) continue
    if (edition !== undefined && file.edition !== edition) {
      wrong.push(`${token}: edition ${file.edition} instead of ${edition}`)
    }
    if (!file.title.startsWith(title)) wrong.push(`${token}: title ${file.title}, not ${title}`)
    const kept = (versions.get(token) ?? []).map((version) => version.edition)
    for (const each of new Set(earlier)) {
      if (!kept.includes(each)) wrong.push(`${token}: version ${each} is lost`)
    }
  }
  for (const token of files.keys()) {
    const isKnown = expected.articles.has(token) || expected.uncertain.has(token)
    if (!isKnown) wrong.push(`${token}: never served`)
  }
  return wrong
}
