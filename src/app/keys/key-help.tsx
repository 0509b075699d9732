import './key-help.css'
import { useState } from 'react'
import { ownKeys } from '../settings/own-keys.ts'
import { useSettings } from '../settings/use-settings.ts'
import { Modal } from '../ui/modal.tsx'
import { useWords } from '../ui/site-context.ts'
import { useStore } from '../ui/store.ts'
import { KeyEditor } from './key-editor.tsx'
import { KeyStrokes } from './key-strokes.tsx'
import { groupsWith, type KeyLine } from './key-table.ts'

/** All keys and what they do; the reader can change them here. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords('keys')
  const isOff = useSettings().keys === 'off'
  const own = useStore(ownKeys)
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Modal className="key-help" title={words.title} onClose={onClose}>
      {isOff && <p className="key-note">{words.off}</p>}
      {isChanging && <p className="key-note">{words.howToChange}</p>}
      <div className="key-groups">
        {groupsWith(own).map((group, index) => (
          <section key={group[0]?.[0]}>
            <h3>{words.groups[index]}</h3>
            <dl>
              {group.map((line) => (
                <div key={line[0]}>
                  <dt>{words.names[line[0]]}</dt>
                  <dd>{isChanging ? <KeyEditor line={line} /> : <KeysOfLine line={line} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-foot">
        <button type="button" className="button" onClick={() => setIsChanging(!isChanging)}>
          {isChanging ? words.changed : words.change}
        </button>
        {own.size > 0 && (
          <button type="button" className="button" onClick={() => ownKeys.set(new Map())}>
            {words.reset}
          </button>
        )}
      </p>
    </Modal>
  )
}

function KeysOfLine({ line: [, ...keys] }: { line: KeyLine }) {
  const words = useWords('keys')
  if (keys.length === 0) return <span className="key-none">{words.none}</span>
  return keys.map((key) => <KeyStrokes key={key} of={key} />)
}
