/** The program in this window does not fit the site any more: a deploy has replaced it. */
export class ProgramOutdated extends Error {
  constructor() {
    super('The program is from before a deploy')
    this.name = 'ProgramOutdated'
  }
}

/** Whether the site's pages now ask for another program than the one that runs here. */
export async function isProgramOutdated(): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' })
  return response.ok && script != null && !(await response.text()).includes(script)
}
