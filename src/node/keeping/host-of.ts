import { parseUrl } from '../fetching/parse-url.ts'
import { directUrls } from './direct-urls.ts'

/** The host that is asked for a picture, as the client counts hosts: whatever the port. */
export function hostOf(url: string): string {
  return parseUrl(directUrls(url)[0] ?? url)?.hostname ?? ''
}
