import './settings-dialog.css'
import { Modal } from '../../ui/modal.tsx'
import { useSite } from '../../ui/site-context.ts'
import { SettingsPanel } from './settings-panel.tsx'

/** The settings over the page that they change. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { messages } = useSite()
  return (
    <Modal className="settings-dialog" title={messages.settings} onClose={onClose}>
      <SettingsPanel />
    </Modal>
  )
}
