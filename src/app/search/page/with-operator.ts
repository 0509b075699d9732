/** Adds an operator to what is typed: apart from it by a space, ready for the word that follows. */
export function withOperator(typed: string, operator: string): string {
  const before = typed.trimEnd()
  return before === '' ? operator : `${before} ${operator}`
}
