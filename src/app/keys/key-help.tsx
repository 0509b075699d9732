import './key-help.css'
import { useSettings } from '../settings/use-settings.ts'
import { Modal } from '../ui/modal.tsx'
import { useSite } from '../ui/site-context.ts'
import { type KeyName, keyMessagesFor } from './key-messages.ts'

/** What does what, as it is shown: several keys for one thing, each of one or two strokes. */
const groups: readonly (readonly (readonly [name: KeyName, ...keys: readonly string[]])[])[] = [
  [
    ['next', 'j', 'n'],
    ['previous', 'k', 'p'],
    ['open', 'o', 'Enter'],
    ['nextCategory', 'J'],
    ['previousCategory', 'K'],
  ],
  [
    ['older', 'j'],
    ['newer', 'k'],
    ['back', 'u', 'Esc'],
    ['original', 'v'],
    ['share', 'S'],
  ],
  [
    ['latest', 'g a'],
    ['categories', 'g c'],
    ['settings', 'g ,'],
    ['top', 'g g'],
    ['bottom', 'G'],
    ['search', '/'],
    ['side', '['],
    ['help', '?'],
  ],
]

/** All keys and what they do. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { language } = useSite()
  const words = keyMessagesFor(language)
  const isOff = useSettings().keys === 'off'
  return (
    <Modal className="key-help" title={words.title} onClose={onClose}>
      {isOff && <p className="key-note">{words.off}</p>}
      <div className="key-groups">
        {groups.map((group, index) => (
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
        <kbd key={index}>{stroke}</kbd>
      ))}
    </span>
  )
}
