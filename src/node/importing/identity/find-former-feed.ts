import type { ItemKeys } from './item-keys.ts'

/** The files of a feed, by its key. */
type FilesByFeed = Iterable<readonly [feed: string, files: readonly { readonly keys: ItemKeys }[]]>

/**
 * The key under which the articles of a feed were written before its address was changed: that of the feed
 * which nobody follows any more and which has most of these items, at least a quarter of them. Undefined when
 * there is none.
 */
export function findFormerFeed(
  items: readonly ItemKeys[],
  files: FilesByFeed,
  followed: ReadonlySet<string>,
): string | undefined {
  // The keeper may have deleted some, and others came since.
  const least = Math.max(1, Math.ceil(items.length / 4))
  let best: { readonly feed: string; readonly count: number } | undefined
  for (const [feed, own] of files) {
    if (followed.has(feed)) continue
    const known = new Set(own.flatMap(({ keys }) => marks(keys)))
    const count = items.filter((keys) => marks(keys).some((mark) => known.has(mark))).length
    if (count >= least && count > (best?.count ?? 0)) best = { feed, count }
  }
  return best?.feed
}

function marks({ guid, link, title, loose }: ItemKeys): string[] {
  return [
    ...(guid ? [`guid ${guid}`] : []),
    ...(link ? [`link ${link}`] : []),
    ...(loose?.date ? [`title ${title}`] : []),
  ]
}
