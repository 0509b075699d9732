import { type FormEvent, useId, useState } from 'react'
import { library } from '../library/browser-library.ts'
import { isEmpty, type LibraryEntries } from '../library/database/library-entries.ts'
import { fileSync } from '../library/file/browser-sync.ts'
import { useLibrary } from '../library/use-library.ts'
import { useWords } from '../ui/site-context.ts'
import { createStore, useStore } from '../ui/store.ts'

/** The entries that were forgotten last in this tab. They can come back until the tab is closed. */
const forgotten = createStore<LibraryEntries | undefined>(undefined)

/** Forgets the whole library when the reader has typed a word, and takes that back as long as the tab is open. */
export function ForgetPart() {
  const words = useWords('panel')
  const id = useId()
  const [typed, setTyped] = useState('')
  const entries = useLibrary()
  const last = useStore(forgotten)

  async function forget(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isWord(typed, words.forgetWord)) return
    setTyped('')
    const before = library.getState()
    // The file would bring everything back.
    await fileSync.disconnect()
    await library.forgetAll().catch(() => {})
    // Only now: a reader who is told so may leave at once.
    forgotten.setState(before)
  }
  function undo(): void {
    if (last) library.merge(last)
    forgotten.setState(undefined)
  }

  return (
    <section>
      <h3>{words.forgetTitle}</h3>
      <p>{words.forgetAbout}</p>
      {last && (
        <p role="status" className="library-acts">
          {words.forgotten}
          <button type="button" className="button" onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      {!isEmpty(entries) && (
        <form className="library-acts" onSubmit={(event) => void forget(event)}>
          <label htmlFor={id}>{words.typeWord(words.forgetWord)}</label>
          <input
            id={id}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="button" disabled={!isWord(typed, words.forgetWord)}>
            {words.forget}
          </button>
        </form>
      )}
    </section>
  )
}

function isWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word.toLowerCase()
}
