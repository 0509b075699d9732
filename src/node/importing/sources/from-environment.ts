/** Where `${NAME}` finds its value; undefined leaves it as it is written. */
export type Environment = Readonly<Record<string, string | undefined>> | undefined

const reference = /\$\{([A-Za-z_]\w*)\}/g

/** Whether a text takes something from the environment. */
export function takesFromEnvironment(text: string): boolean {
  return text.search(reference) !== -1
}

/** A text with the values of its `${NAME}`, or the names that the environment does not have. */
export function fromEnvironment(
  text: string,
  environment: Environment,
): { readonly value: string } | { readonly missing: readonly string[] } {
  if (environment === undefined) return { value: text }
  const names = [...text.matchAll(reference)].map(([, name = '']) => name)
  const missing = names.filter((name) => !environment[name])
  if (missing.length > 0) return { missing }
  return { value: text.replace(reference, (_whole, name: string) => environment[name] ?? '') }
}
