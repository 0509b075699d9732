import { Bookmark } from 'lucide'
import { runCommand } from '../../ui/commands.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { articleState } from '../article-state.ts'

/**
 * Saves the article on the screen for later, or takes it out again. It comes with the library, which does
 * the work; the line that it stands in has kept its space.
 */
export function SaveButton() {
  const { words } = useSite()
  const state = useStore(articleState)
  if (!state) return false
  return (
    <button
      type="button"
      className="share-button share-icon save-icon"
      aria-label={words.save}
      aria-pressed={state.isSaved}
      onClick={() => runCommand('save')}
    >
      <Icon of={Bookmark} size={20} />
    </button>
  )
}
