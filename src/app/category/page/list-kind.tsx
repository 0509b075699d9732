import type { ListScope } from '../../../shared/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

/** What a list is of, above its name, where no category stands there. */
export function ListKind({ scope }: { scope: ListScope }) {
  const { words } = useSite()
  const kinds = { author: words.author, tag: words.tags, month: words.archive }
  if (scope.kind === 'all' || scope.kind === 'category') return false
  return <p className="breadcrumb">{kinds[scope.kind]}</p>
}
