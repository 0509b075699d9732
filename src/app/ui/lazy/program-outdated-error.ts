/** The program in this window does not fit the site any more: a deploy has replaced it. */
export class ProgramOutdatedError extends Error {
  constructor() {
    super('The program is from before a deploy')
    this.name = 'ProgramOutdatedError'
  }
}

/** The file of the program: this module is part of it. */
const program = new URL(import.meta.url).pathname

/** Whether the site's pages now ask for another program than the one that runs here. */
export async function isProgramOutdated(): Promise<boolean> {
  // In development it is many files, and none is named in a page.
  if (import.meta.env.DEV) return false
  const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' })
  return response.ok && !(await response.text()).includes(program)
}
