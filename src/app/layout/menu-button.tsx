import { Menu } from 'lucide'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { siteUrls } from '../../shared/site-urls.ts'
import { useCommands } from '../ui/commands.ts'
import { Icon } from '../ui/icon.tsx'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyDialog } from '../ui/lazy/lazy-part.tsx'
import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'

const menuDrawer = lazyPart(() =>
  withWords(['tree'], () => import('./menu-drawer.tsx').then((part) => part.MenuDrawer)),
)

/**
 * Opens the drawer on narrow screens, which is loaded then; until the page is mounted, a link to the
 * category index. The element stays when it becomes a button: a tap that began before still ends on it.
 */
export function MenuButton({ path }: { path: string | undefined }) {
  const { href, words } = useSite()
  const [openAt, setOpenAt] = useState<string>()
  const { Shown, open } = useLazyDialog(menuDrawer)
  function openDrawer(): boolean {
    setOpenAt(path)
    // Without the drawer, the button leads to the category index, as it does without JavaScript.
    open(() => window.location.assign(href(siteUrls.categories)))
    return true
  }
  function onPress(event: MouseEvent | KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openDrawer()
  }
  useCommands({ side: openDrawer })
  const asButton = useHydrated() && ({ role: 'button', 'aria-haspopup': 'dialog' } as const)
  return (
    <>
      <a
        className="menu-button"
        href={href(siteUrls.categories)}
        {...asButton}
        onClick={onPress}
        onKeyDown={(event) => event.key === ' ' && onPress(event)}
      >
        <span className="visually-hidden">{words.menu}</span>
        <Icon of={Menu} />
      </a>
      {Shown && openAt !== undefined && openAt === path && (
        <Shown path={path} onClose={() => setOpenAt(undefined)} />
      )}
    </>
  )
}
