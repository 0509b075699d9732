import type { Attack } from './read-attacks.ts'
import { renderAttack } from './render-attack.ts'

/** One article and the attacks it holds. */
export interface AttackArticle extends Attack {
  readonly attacks: readonly Attack[]
}

const sentinel = '<p>between</p>'
const maxBody = 5000

/**
 * Puts attacks that leave each other alone into articles of `size`, and all others into one each. An
 * attack leaves others alone when what stands before and after it is read as if it were not there.
 */
export function combineAttacks(attacks: readonly Attack[], size: number): readonly AttackArticle[] {
  const quiet = size > 1 ? attacks.filter(isQuiet) : []
  const groups: Attack[][] = []
  for (let at = 0; at < quiet.length; at += size) groups.push(quiet.slice(at, at + size))
  const combined = groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const body = group.map((attack) => attack.body + sentinel).join('\n')
    return [{ ...first, name: `${group.length} from ${first.name}`, body, attacks: group }]
  })
  const alone = new Set(quiet)
  const others = attacks.filter((attack) => !alone.has(attack))
  return [...combined, ...others.map((attack) => ({ ...attack, attacks: [attack] }))]
}

function isQuiet(attack: Attack): boolean {
  if (attack.kind !== 'html' || attack.body.length > maxBody) return false
  const between = { ...attack, body: sentinel + attack.body + sentinel }
  const alone = renderAttack({ ...attack, body: `<div>${attack.body}</div>` }).safe
  return renderAttack(between).safe === sentinel + alone + sentinel
}
