import './settings-dialog.css'
import { Modal } from '../../ui/modal.tsx'
import { useSite } from '../../ui/site-context.ts'
import { SettingsPanel } from './settings-panel.tsx'

/** The settings over the page that they change. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { words } = useSite()
  return (
    <Modal className="settings-dialog" title={words.settings} onClose={onClose}>
      <SettingsPanel />
    </Modal>
  )
}
