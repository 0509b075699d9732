/** A server cannot listen at a port. The message tells everything. */
export class PortError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PortError'
  }
}

/** The error for what `listen` reported: in words where the port is the cause. */
export function portTaken(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    const other = port + 1
    return new PortError(`Port ${port} is taken by another program. Try --port ${other}.`)
  }
  if (code === 'EACCES') return new PortError(`Port ${port} may not be used. Try --port 4173.`)
  return error
}
