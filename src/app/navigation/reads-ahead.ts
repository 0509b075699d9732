interface Connection {
  readonly saveData?: boolean
  readonly effectiveType?: string
}

/** Whether the reader's connection bears reading ahead. */
function mayPrefetch(connection: Connection | undefined): boolean {
  return !connection?.saveData && !connection?.effectiveType?.endsWith('2g')
}

/** Whether pages are read ahead on the line that the reader has now. */
export function readsAhead(): boolean {
  return mayPrefetch((navigator as { connection?: Connection }).connection)
}
