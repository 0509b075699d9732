import { combineFrontMatter } from './combine-front-matter.ts'
import type { Attack, AttackArticle } from './read-attacks.ts'
import { renderAttack } from './render-attack.ts'

const sentinel = '<p>between</p>'
/** The text between attacks, as each kind writes it. */
const separators = { html: sentinel, markdown: '\n\nbetween\n\n' } as const
const maxBody = 5000

/**
 * Puts attacks that leave each other alone into articles of `size`, and all others into one each. An
 * attack leaves others alone when what stands before and after it is read as if it were not there; one
 * that leaves alone only what stands before it is the last of its article. Attacks by front matter share
 * articles of their own. With a size of 1 every attack has an article.
 */
export function combineAttacks(attacks: readonly Attack[], size: number): readonly AttackArticle[] {
  if (size === 1) return attacks.map((attack) => ({ ...attack, attacks: [attack] }))
  const byFrontMatter = attacks.filter(({ kind }) => kind === 'front matter')
  const quiet = (['html', 'markdown'] as const).flatMap((kind) => groupQuiet(attacks, kind, size))
  const grouped = new Set(quiet.flatMap((group) => group.attacks))
  const loud = attacks.filter((each) => each.kind !== 'front matter' && !grouped.has(each))
  const groups = withLast(quiet, loud)
  const together = new Set(groups.flatMap((group) => group.attacks))
  const combined = groups.map(({ attacks: group, first, body }) => {
    return { ...first, name: `${first.name} and ${group.length - 1} more`, body, attacks: group }
  })
  const others = loud.filter((attack) => !together.has(attack))
  return [
    ...combined,
    ...others.map((attack) => ({ ...attack, attacks: [attack] })),
    ...combineFrontMatter(byFrontMatter),
  ]
}

/** Gives each group one attack more at its end, of those that change nothing before them. */
function withLast(groups: readonly AttackGroup[], loud: readonly Attack[]): AttackGroup[] {
  const left = new Set(
    loud.filter((attack) => attack.body.length <= maxBody && isQuietAfter(attack)),
  )
  return groups.map((group) => {
    const before = render(group.body, group.first)
    const last = [...left].find(
      (attack) =>
        attack.kind === group.first.kind &&
        render(group.body + attack.body, group.first) === before + render(attack.body, attack),
    )
    if (last === undefined) return group
    left.delete(last)
    return { ...group, attacks: [...group.attacks, last], body: group.body + last.body }
  })
}

/** Whether an attack leaves alone what stands before it. */
function isQuietAfter(attack: Attack): boolean {
  const separator = attack.kind === 'markdown' ? separators.markdown : separators.html
  return render(separator + attack.body, attack) === sentinel + render(attack.body, attack)
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
    // A name for the whole document may become another thing beside others.
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
