import './key-help.css'
import { useSettings } from '../settings/use-settings.ts'
import { Modal } from '../ui/modal.tsx'
import { useWords } from '../ui/site-context.ts'
import { keyGroups } from './key-table.ts'

/** All keys and what they do. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords('keys')
  const isOff = useSettings().keys === 'off'
  return (
    <Modal className="key-help" title={words.title} onClose={onClose}>
      {isOff && <p className="key-note">{words.off}</p>}
      <div className="key-groups">
        {keyGroups.map((group, index) => (
          <section key={group[0]?.[0]}>
            <h3>{words.groups[index]}</h3>
            <dl>
              {group.map(([name, ...keys]) => (
                <div key={name}>
                  <dt>{words.names[name]}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Keys({ of }: { of: string }) {
  return (
    <span>
      {of.split(' ').map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a key never change.
        <kbd key={index}>{stroke === 'Escape' ? 'Esc' : stroke}</kbd>
      ))}
    </span>
  )
}
