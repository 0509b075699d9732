import type { TextStorage } from '../../../src/app/ui/remembered.ts'

/** A storage that holds what is in `kept`. */
export function memoryStorage(kept = new Map<string, string>()): TextStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
