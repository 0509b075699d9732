import { hash } from 'node:crypto'

/** Names what a group of files is made from, in 16 characters. The order of the parts counts. */
export function recipeOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 16)
}
