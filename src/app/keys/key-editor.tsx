import { type KeyboardEvent, useState } from 'react'
import { ownKeys } from '../settings/own-keys.ts'
import { announce } from '../ui/notice/announcer.ts'
import { useWords } from '../ui/site-context.ts'
import { freeKey, giveKey } from './change-keys.ts'
import { createKeySequence } from './key-sequence.ts'
import { KeyStrokes } from './key-strokes.tsx'
import type { KeyLine } from './key-table.ts'
import { readKey } from './read-key.ts'

/** The keys of one command, each with a way to free it, and a button that waits for a further key. */
export function KeyEditor({ line: [name, ...keys] }: { line: KeyLine }) {
  const words = useWords('keys')
  const command = words.names[name]
  return (
    <>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className="key-free"
          aria-label={words.free(key, command)}
          title={words.free(key, command)}
          onClick={() => ownKeys.set(freeKey(ownKeys.getState(), name, key))}
        >
          <KeyStrokes of={key} />
        </button>
      ))}
      <KeyCatcher
        label={words.add(command)}
        onKey={(key) => {
          ownKeys.set(giveKey(ownKeys.getState(), name, key))
          announce(words.given(key, command))
        }}
      />
    </>
  )
}

interface KeyCatcherProps {
  readonly label: string
  readonly onKey: (key: string) => void
}

/** A button that takes the next key: `g` waits for a second stroke, Escape and the loss of focus end it. */
function KeyCatcher({ label, onKey }: KeyCatcherProps) {
  const words = useWords('keys')
  const [sequence, setSequence] = useState<ReturnType<typeof createKeySequence>>()

  function onKeyDown(event: KeyboardEvent): void {
    if (!sequence || event.key === 'Tab') return
    const stroke = readKey(event.nativeEvent)
    // The dialog would close with Escape, and the button be pressed again with Enter.
    event.preventDefault()
    if (stroke === 'Escape') setSequence(undefined)
    const key = stroke && stroke !== 'Escape' ? sequence(stroke, event.timeStamp) : undefined
    if (key === undefined) return
    setSequence(undefined)
    onKey(key)
  }

  return (
    <button
      type="button"
      className="key-add"
      aria-label={sequence ? words.press : label}
      title={label}
      onClick={() => setSequence(() => createKeySequence('g'))}
      onBlur={() => setSequence(undefined)}
      onKeyDown={onKeyDown}
    >
      {sequence ? words.press : '+'}
    </button>
  )
}
