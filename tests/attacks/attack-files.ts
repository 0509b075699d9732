import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Attack } from './read-attacks.ts'

/** The id that the article of an attack asks for, unless the attack is about ids. */
export function attackId({ number }: Attack): string {
  return `attack-${number}`
}

/** Writes each attack as an article of its own into an empty content folder. */
export function writeAttackFiles(contentDir: string, attacks: readonly Attack[]): void {
  rmSync(contentDir, { recursive: true, force: true })
  for (const attack of attacks) {
    const [group = ''] = attack.name.split(':', 1)
    const extension = attack.kind === 'markdown' ? 'md' : 'html'
    const path = join(contentDir, group, `${attack.number}.${extension}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, attackFile(attack))
  }
}

/** The file of an attack: its body, and a front matter that says what the attack itself does not. */
export function attackFile(attack: Attack): string {
  const { number, name, kind, frontMatter, body } = attack
  // A body that begins with a heading is about what stands in for a title.
  const isBare = kind === 'front matter' && body.startsWith('#')
  const format = kind === 'markdown' || isBare ? 'markdown' : 'html'
  const lines = [
    `id: ${attackId(attack)}`,
    `tags: [${attackId(attack)}]`,
    ...(isBare ? [] : [`title: '${name.replaceAll("'", "''")}'`]),
    `date: 2024-01-01 00:00:${String(number % 60).padStart(2, '0')}`,
    `format: ${format}`,
  ]
  const given = new Set(frontMatter.match(/^\w+(?=\s*:)/gm))
  const isOwnId = ['slug', 'permalink', 'abbrlink'].some((key) => given.has(key))
  const head = lines.filter((line) => {
    const key = line.slice(0, line.indexOf(':'))
    return !given.has(key) && !(key === 'id' && isOwnId)
  })
  const more = frontMatter.replace(/\n$/, '')
  return ['---', ...head, ...(more === '' ? [] : [more]), '---', body, ''].join('\n')
}
