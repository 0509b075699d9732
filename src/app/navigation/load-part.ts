import { dataUrls } from '../../shared/content-files.ts'
import { ProgramOutdatedError } from './program-outdated-error.ts'

/**
 * Loads a part of the program. If that fails, the site is asked for something small: without an
 * answer the network is to blame and the error says so. Else the part is asked for once more, and
 * then it is gone: a deploy has replaced it, and only a reload brings the program that goes with it.
 */
export async function loadPart<T>(
  load: () => Promise<T>,
  reachSite: () => Promise<unknown> = fetchSiteFile,
): Promise<T> {
  try {
    return await load()
  } catch {
    await reachSite()
  }
  return load().catch(() => {
    throw new ProgramOutdatedError()
  })
}

async function fetchSiteFile(): Promise<void> {
  const url = import.meta.env.BASE_URL + dataUrls.site
  const { ok, status } = await fetch(url, { cache: 'no-store' })
  if (!ok) throw new Error(`${url} was answered with status ${status}`)
}
