import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cutHash } from '../../core/fingerprint.ts'
import { openImportedFile } from '../files/read-imported-file.ts'
import { plainWords } from '../identity/plain-words.ts'
import { versionNames } from './keep-version.ts'

/** A state of an article: the hash of its title as the feed had it, and its body. */
interface ArticleState {
  readonly title: string
  readonly body: string
}

/**
 * Whether a feed only swings between states that are kept already: both the state that an article has and
 * the one that it would get are among the versions in its folder. A correction that is taken back once is news;
 * a feed that shows two texts in turn would else write a version in every run.
 */
export function swingsBack(folder: string, current: ArticleState, next: ArticleState): boolean {
  const names = versionNames(folder)
  if (names.length < 2) return false
  const kept = new Set(names.flatMap((name) => keptState(join(folder, name)) ?? []))
  return kept.has(stateKey(current)) && kept.has(stateKey(next))
}

function keptState(path: string): string | undefined {
  const file = openImportedFile(path, readFileSync(path, 'utf8'))
  return file && stateKey({ title: file.mark.title, body: file.body })
}

function stateKey({ title, body }: ArticleState): string {
  return `${title} ${cutHash(plainWords(body), 16)}`
}
