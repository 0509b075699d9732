/** The arguments of a shortcode of Hugo: those with a name, and the others in their order. */
export interface ShortcodeArguments {
  readonly named: ReadonlyMap<string, string>
  readonly words: readonly string[]
}

const argument = /(?:([\w-]+)=)?("(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`=]+)/g

/** Reads `src="a.png" title="A title"` and `user id`; values stand in quotes, grave accents or alone. */
export function shortcodeArguments(text: string): ShortcodeArguments {
  const named = new Map<string, string>()
  const words: string[] = []
  for (const [, name, value = ''] of text.matchAll(argument)) {
    const plain = unquote(value)
    if (name === undefined) words.push(plain)
    else named.set(name.toLowerCase(), plain)
  }
  return { named, words }
}

function unquote(value: string): string {
  if (value.startsWith('`')) return value.slice(1, -1)
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value
}
