/** The arguments of a template tag: words, and texts in quotes without them. */
export function tagArguments(text: string): readonly string[] {
  const words = text.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']+|["']/g) ?? []
  return words.map((word) =>
    /^(["']).*\1$/s.test(word) && word.length > 1 ? word.slice(1, -1) : word,
  )
}

/** Whether an argument is a web address or a path on this site. */
export function isAddress(argument: string): boolean {
  return /^(?:https?:)?\/\//i.test(argument) || /^\.{0,2}\//.test(argument)
}
