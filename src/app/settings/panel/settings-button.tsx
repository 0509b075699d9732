import { Baseline } from 'lucide'
import { siteUrls } from '../../../shared/site-urls.ts'
import { Icon } from '../../ui/icon.tsx'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyDialog } from '../../ui/lazy/lazy-part.tsx'
import { settingsLinkClass } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'

const settingsDialog = lazyPart(() =>
  withWords(['settings', 'keys'], () =>
    import('./settings-dialog.tsx').then((part) => part.SettingsDialog),
  ),
)

/** Opens the settings over the page; a link to their own page where that cannot be. */
export function SettingsButton() {
  const { href, words } = useSite()
  const { Shown, open, close } = useLazyDialog(settingsDialog)
  const address = href(siteUrls.settings)
  return (
    <>
      <a
        className={`header-icon ${settingsLinkClass}`}
        href={address}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          open(() => window.location.assign(address))
        }}
      >
        <span className="visually-hidden">{words.settings}</span>
        <Icon of={Baseline} />
      </a>
      {Shown && <Shown onClose={close} />}
    </>
  )
}
