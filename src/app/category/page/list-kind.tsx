import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

/** The kind of a list (author, tag, month), above its name. Categories have a breadcrumb there instead. */
export function ListKind({ scope }: { scope: ListScope }) {
  const { words } = useSite()
  const kinds = { author: words.author, tag: words.tags, month: words.archive }
  if (scope.kind === 'all' || scope.kind === 'category') return false
  return <p className="breadcrumb">{kinds[scope.kind]}</p>
}
