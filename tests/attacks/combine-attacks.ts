import type { Attack } from './read-attacks.ts'
import { renderAttack } from './render-attack.ts'

/** One article and the attacks it holds. */
export interface AttackArticle extends Attack {
  readonly attacks: readonly Attack[]
}

const sentinel = '<p>between</p>'
/** What is put between attacks, as each kind writes it. */
const separators = { html: sentinel, markdown: '\n\nbetween\n\n' } as const
const maxBody = 5000

/**
 * Puts attacks that leave each other alone into articles of `size`, and all others into one each. An
 * attack leaves others alone when what stands before and after it is read as if it were not there.
 */
export function combineAttacks(attacks: readonly Attack[], size: number): readonly AttackArticle[] {
  const kinds = size > 1 ? (['html', 'markdown'] as const) : []
  const groups = kinds.flatMap((kind) => groupQuiet(attacks, kind, size))
  const combined = groups.map(({ attacks: group, first, body }) => {
    return { ...first, name: `${group.length} from ${first.name}`, body, attacks: group }
  })
  const together = new Set(groups.flatMap((group) => group.attacks))
  const others = attacks.filter((attack) => !together.has(attack))
  return [...combined, ...others.map((attack) => ({ ...attack, attacks: [attack] }))]
}

interface AttackGroup {
  readonly first: Attack
  readonly attacks: readonly Attack[]
  readonly body: string
}

type Separated = keyof typeof separators

/** Groups of attacks of one kind whose bodies can stand one after the other. */
function groupQuiet(attacks: readonly Attack[], kind: Separated, size: number): AttackGroup[] {
  const quiet = attacks.filter((attack) => attack.kind === kind && isQuiet(attack, kind))
  const starts = Array.from({ length: Math.ceil(quiet.length / size) }, (_, at) => at * size)
  return starts.flatMap((start) => {
    const wanted = quiet.slice(start, start + size)
    const whole = render(joinBodies(wanted, kind), wanted[0])
    // What names something for the whole document may become another thing beside others.
    const group = wanted.filter((attack) => whole.includes(renderAlone(attack, kind)))
    const [first] = group
    if (first === undefined || group.length === 1) return []
    return [{ first, attacks: group, body: joinBodies(group, kind) }]
  })
}

function joinBodies(group: readonly Attack[], kind: Separated): string {
  return group.map(({ body }) => body + separators[kind]).join('\n')
}

function isQuiet(attack: Attack, kind: Separated): boolean {
  if (attack.body.length > maxBody) return false
  const between = separators[kind] + attack.body + separators[kind]
  return render(between, attack) === sentinel + renderAlone(attack, kind) + sentinel
}

function renderAlone(attack: Attack, kind: Separated): string {
  return render(kind === 'html' ? `<div>${attack.body}</div>` : attack.body, attack)
}

/** A body as it would be published in the article of an attack, without the ends of its lines. */
function render(body: string, attack: Attack | undefined): string {
  return attack === undefined ? '' : renderAttack({ ...attack, body }).safe.replace(/\n/g, '')
}
