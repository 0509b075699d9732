import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import { parseUrl } from '../../fetching/parse-url.ts'
import type { KeptPicture } from '../../pictures/picture-index.ts'
import { directUrls } from '../direct-urls.ts'

/** Words that say nothing about what a file shows. */
const commonWords =
  /images?|img|pictures?|pic|photos?|screen|shot|cover|thumb(?:nail)?|banner|header|logo|icon|default|untitled|unnamed|download|fig(?:ure)?|wechat|capture|slide|poster|avatar|large|small|medium|full|orig(?:inal)?|copy|final|new|temp|uploads?|dsc|截图|图片|微信|未命名/gi

const pictureName = /^(.+)\.(?:jpe?g|png|gif|webp|avif|bmp|ico)$/i

/** The host, path and file name of a picture. */
interface FileAddress {
  readonly host: string
  readonly path: string
  readonly name: string
  /** The letters and digits of its name that tell it from others. */
  readonly telling: string
}

/** The pictures of a store by their file names, to find the copy of one that is lost. */
export class SameFiles {
  readonly #byName = new Map<
    string,
    { readonly picture: KeptPicture; readonly at: FileAddress }[]
  >()

  constructor(pictures: Iterable<KeptPicture>) {
    for (const picture of pictures) {
      const at = fileAddress(picture.url)
      if (at === undefined) continue
      this.#byName.set(at.name, [...(this.#byName.get(at.name) ?? []), { picture, at }])
    }
  }

  /**
   * The kept picture that is the same file at another address: of the same host and path, under the same path
   * of another host, or under a file name that two pictures do not share by chance.
   */
  find(url: string): KeptPicture | undefined {
    const lost = fileAddress(url)
    const same = lost && this.#byName.get(lost.name)?.find(({ at }) => isSame(lost, at))
    return same?.picture
  }
}

function isSame(lost: FileAddress, kept: FileAddress): boolean {
  if (lost.path === kept.path) return lost.host === kept.host || lost.telling.length >= 4
  const { telling } = lost
  const isMixed = telling.length >= 8 && /\d/.test(telling) && /\D/.test(telling)
  return isMixed || /\d{12}/.test(telling) || telling.length >= 16
}

/** The parts of a picture's address. Undefined where its name is not that of a picture. */
function fileAddress(url: string): FileAddress | undefined {
  const parsed = parseUrl(directUrls(url)[0] ?? url)
  const name = parsed?.pathname.split('/').at(-1) ?? ''
  const stem = pictureName.exec(name)?.[1]
  if (parsed === undefined || stem === undefined) return undefined
  const telling = decodePercent(stem)
    .replace(commonWords, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return { host: parsed.host, path: parsed.pathname, name, telling }
}
