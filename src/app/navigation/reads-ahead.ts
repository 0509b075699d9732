interface Connection {
  readonly saveData?: boolean
  readonly effectiveType?: string
}

/** Whether the reader's connection is good enough for reading ahead. */
function mayPrefetch(connection: Connection | undefined): boolean {
  return !connection?.saveData && !connection?.effectiveType?.endsWith('2g')
}

/** Whether pages are read ahead on the present connection. */
export function readsAhead(): boolean {
  return mayPrefetch((navigator as { connection?: Connection }).connection)
}
