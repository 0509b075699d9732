import { largestCandidate } from '../pictures/largest-candidate.ts'

/** A tag with attributes as the build writes them: always in double quotes, which are escaped inside. */
const tag = /<[a-z][a-z0-9]*((?: [\w-]+="[^"]*")+)/g
const attribute = / ([\w-]+)="([^"]*)"/g

/** The addresses of pictures in a safe body, one for each picture: `img`, and the posters of videos. */
export function bodyPictureUrls(html: string): readonly string[] {
  return [...html.matchAll(tag)].flatMap(([whole, attributes = '']) => {
    const found = new Map(
      [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [name, plain(value)]),
    )
    const poster = found.get('data-poster')
    const src = whole.startsWith('<img ') ? found.get('src') : undefined
    return [
      ...(src === undefined ? [] : [largestCandidate({ src, srcset: found.get('srcset') })]),
      ...(poster === undefined ? [] : [poster]),
    ]
  })
}

function plain(value: string): string {
  return value.replaceAll('&nbsp;', '\u00a0').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
