import type { ListScope } from '../../../shared/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

/** What a list is of, above its name, where no category stands there. */
export function ListKind({ scope }: { scope: ListScope }) {
  const { messages } = useSite()
  const words = { author: messages.author, tag: messages.tags, month: messages.archive }
  if (scope.kind === 'all' || scope.kind === 'category') return false
  return <p className="breadcrumb">{words[scope.kind]}</p>
}
