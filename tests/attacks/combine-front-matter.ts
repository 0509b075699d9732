import { isDeepStrictEqual } from 'node:util'
import { parseSourceFile } from '../../src/node/input/parse-source-file.ts'
import { articleFields } from '../../src/shared/article-fields.ts'
import { attackFile } from './attack-files.ts'
import type { Attack, AttackArticle } from './read-attacks.ts'

/**
 * Puts attacks by front matter into as few articles as can be. Attacks share an article when they state
 * different fields, and when every key is read there as it is read in an article of the attack alone.
 * Attacks by a body of their own are alone.
 */
export function combineFrontMatter(attacks: readonly Attack[]): readonly AttackArticle[] {
  const groups: Attack[][] = []
  for (const attack of attacks) {
    const isAlone = !attack.body.includes(`number ${attack.number}<`)
    const group = isAlone ? undefined : groups.find((each) => canJoin(each, attack))
    if (group === undefined) groups.push([attack])
    else group.push(attack)
  }
  return groups.flatMap(joined)
}

function joined(group: readonly Attack[]): AttackArticle[] {
  const [first] = group
  if (first === undefined) return []
  const frontMatter = group.map((attack) => attack.frontMatter.replace(/\n$/, '')).join('\n')
  const more = group.length > 1 ? ` and ${group.length - 1} more` : ''
  return [{ ...first, name: `${first.name}${more}`, frontMatter, attacks: group }]
}

function canJoin(group: readonly Attack[], attack: Attack): boolean {
  if (group.some(({ body, number }) => !body.includes(`number ${number}<`))) return false
  const taken = new Set(group.flatMap(statedFields))
  const wanted = statedFields(attack)
  // An article is found by its id or by its tag.
  const both = new Set([...taken, ...wanted])
  if (wanted.some((field) => taken.has(field)) || (both.has('id') && both.has('tags'))) return false
  const all = [...group, attack]
  const fields = joined(all).map(readKeys)[0]
  return all.every((each) => {
    const alone = readKeys(each)
    return statedKeys(each).every((key) => isDeepStrictEqual(fields?.get(key), alone.get(key)))
  })
}

/** The fields that an attack states, by their names in the table of fields; a key of no field is its own. */
function statedFields(attack: Attack): string[] {
  return statedKeys(attack).map((key) => fieldOfKey.get(key) ?? key)
}

const fieldOfKey = new Map<string, string>(
  Object.entries(articleFields).flatMap(([name, field]) =>
    'keys' in field ? field.keys.map((key) => [key, name] as const) : [],
  ),
)

/** The keys that an attack writes, and those that it brings in by others. */
function statedKeys(attack: Attack): string[] {
  const { frontMatter } = attack
  const own = new Set(readKeys({ ...attack, frontMatter: '' }).keys())
  const written = frontMatter.match(/^\w+(?=\s*:)/gm) ?? []
  return [...new Set([...written, ...[...readKeys(attack).keys()].filter((key) => !own.has(key))])]
}

/** The keys of the file of an attack, with their values as they were written. */
function readKeys(attack: Attack): ReadonlyMap<string, unknown> {
  const bytes = Buffer.from(attackFile(attack))
  const file = { path: 'attack.md', folder: '/', bytes, hash: '', stamp: '' }
  const { value } = parseSourceFile(file)
  return new Map([...(value?.fields ?? [])].map(([key, field]) => [key, field.value]))
}
