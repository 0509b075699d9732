/** A part of the program cannot be loaded: most likely a deploy has replaced it. */
export class ProgramOutdated extends Error {
  constructor() {
    super('A part of the program is gone')
    this.name = 'ProgramOutdated'
  }
}
