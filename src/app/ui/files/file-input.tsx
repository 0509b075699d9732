import { useRef } from 'react'

interface FileInputProps {
  readonly label: string
  /** The endings of files that can be chosen, as the attribute of the same name. */
  readonly accept: string
  /** Is given the text of the chosen file. */
  readonly onText: (text: string) => void
}

/** A button that lets the reader choose a file and gives its text. */
export function FileInput({ label, accept, onText }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null)

  async function read(): Promise<void> {
    const file = input.current?.files?.[0]
    if (!file) return
    onText(await file.text())
    // The same file can be chosen again.
    if (input.current) input.current.value = ''
  }

  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={() => void read()}
      />
    </>
  )
}
