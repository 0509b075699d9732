/**
 * Puts text on the clipboard; false when the browser refuses. Pages that were not opened by https
 * have no clipboard to write to, so there the browser's own copy command has to do.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

/** Answers the copy command with the text, so that nothing has to be selected for it. */
function copyByCommand(text: string): boolean {
  let isTaken = false
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isTaken
}
