import { groupBy } from '../../core/collect.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { VanishedId } from '../../core/vanished-id.ts'

/** The most lines that are printed. More ids are only counted; `BUILD_REPORT` has them all. */
const maxLines = 20

/**
 * Describes the ids that are gone since the last build: a line for each file that most likely has their
 * articles now, with the front matter line that keeps their links working. Empty when no id is gone.
 */
export function describeVanished(
  vanished: readonly VanishedId[],
  contentDir: string,
): readonly string[] {
  if (vanished.length === 0) return []
  const lines = [...groupBy(vanished, ({ id, path }) => path ?? `\0${id}`).values()].map((group) =>
    describeFile(group, contentDir),
  )
  const more = lines.length - maxLines
  return [
    `${vanished.length} ids are gone since the last build, and links to them end nowhere:`,
    ...lines.slice(0, maxLines),
    ...(more > 0 ? [`  and ${more} more, which BUILD_REPORT lists`] : []),
  ]
}

function describeFile(group: readonly VanishedId[], contentDir: string): string {
  const [first] = group
  const aliases = `aliases: [${group.map(({ id }) => JSON.stringify(id)).join(', ')}]`
  const title = first?.title === undefined ? '' : ` ${quoteFound(first.title)}`
  if (first?.path === undefined) return `  ${aliases}${title}: paste it where the story is now`
  return `  ${aliases}${title}: paste it into ${contentDir.replace(/\/+$/, '')}/${first.path}`
}
