type KeyPress = Pick<
  KeyboardEvent,
  | 'altKey'
  | 'code'
  | 'ctrlKey'
  | 'defaultPrevented'
  | 'isComposing'
  | 'key'
  | 'metaKey'
  | 'shiftKey'
>

/** What stands on the keys of a Latin keyboard, for layouts and input methods that write something else. */
const byCode: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  Comma: [',', '<'],
}

/**
 * The key that a reader means: what it writes, or where it writes nothing Latin, what stands on it.
 * Undefined when it belongs to the browser, an input method or whoever has dealt with it.
 */
export function readKey(press: KeyPress): string | undefined {
  const { altKey, code, ctrlKey, defaultPrevented, isComposing, key, metaKey, shiftKey } = press
  // What fills in forms by itself sends events without a key.
  if (!key || altKey || ctrlKey || metaKey || isComposing || defaultPrevented) return undefined
  if (key === 'Escape' || /^[\x21-\x7e]$/.test(key)) return key
  if (key.length > 1 && key !== 'Process') return undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  return byCode[code]?.[shiftKey ? 1 : 0]
}
