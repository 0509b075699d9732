import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExpectedArchive } from './expected-archive.ts'
import type { Random } from './random.ts'
import { readArchive } from './read-archive.ts'

/** The words that the keeper writes into bodies. */
export const keeperWords = '<p>The keeper was here.</p>'

/** Does to an article of the archive what keepers do: edits its body or its front matter, moves or deletes it. */
export function keepArchive(contentDir: string, expected: ExpectedArchive, random: Random): void {
  const files = readArchive(contentDir).filter(({ token }) => {
    const known = expected.articles.get(token)
    return known !== undefined && known.hand === undefined && !expected.uncertain.has(token)
  })
  const file = files[random.below(files.length)]
  const known = file && expected.articles.get(file.token)
  if (file === undefined || known === undefined) return
  const path = join(contentDir, file.path)
  switch (random.below(4)) {
    case 0:
      writeFileSync(path, `${file.text}\n${keeperWords}\n`)
      known.hand = 'edited'
      return
    case 1:
      writeFileSync(path, file.text.replace('\nfetched:', '\nsticky: 2 # mine\nfetched:'))
      return
    case 2:
      mkdirSync(join(contentDir, 'kept'), { recursive: true })
      renameSync(path, join(contentDir, 'kept', `${file.token}.md`))
      return
    default:
      rmSync(path)
      known.hand = 'deleted'
  }
}
