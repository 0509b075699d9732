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

/**
 * The characters on the keys of a Latin keyboard, for layouts and input methods that type other characters.
 */
const byCode: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  Comma: [',', '<'],
}

/**
 * The key that a reader means: the character it types, or the Latin character on it when it types none.
 * Undefined when the key belongs to the browser or an input method, or has been handled already.
 */
export function readKey(press: KeyPress): string | undefined {
  const { altKey, code, ctrlKey, defaultPrevented, isComposing, key, metaKey, shiftKey } = press
  // Programs that fill in forms send events without a key.
  if (!key || altKey || ctrlKey || metaKey || isComposing || defaultPrevented) return undefined
  if (key === 'Escape' || /^[\x21-\x7e]$/.test(key)) return key
  if (key.length > 1 && key !== 'Process') return undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  return byCode[code]?.[shiftKey ? 1 : 0]
}
