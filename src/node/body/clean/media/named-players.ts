import type { BodyContext } from '../../tree/body-context.ts'
import { type BodyElement, element } from '../../tree/body-tree.ts'
import { attributeOf, attributeText } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { readWebAddress } from '../../tree/web-address.ts'
import { outsideLink } from '../outside-link.ts'
import { readVideo } from './read-media.ts'

/** An element of some program that stands for something on another site. */
interface NamedPlayer {
  /** The attributes that name it; the first one that is there counts. */
  readonly key: readonly string[]
  /** The pattern of the name: it is put into an address unescaped. */
  readonly id: RegExp
  readonly address: (id: string) => string
  /** The attributes that say what it is. */
  readonly title?: readonly string[]
}

const wechatVoice: NamedPlayer = {
  key: ['voice_encode_fileid', 'voice-encode-fileid'],
  id: /^[\w-]{1,100}$/,
  address: (id) => `https://res.wx.qq.com/voice/getvoice?mediaid=${id}`,
  title: ['name', 'data-name', 'author'],
}
const youtube: NamedPlayer = {
  key: ['data-videoid', 'videoid', 'video-id'],
  id: /^[\w-]{11}$/,
  address: (id) => `https://www.youtube.com/embed/${id}`,
  title: ['playlabel', 'title'],
}
const vimeo: NamedPlayer = {
  key: ['data-videoid', 'videoid'],
  id: /^\d{1,12}$/,
  address: (id) => `https://player.vimeo.com/video/${id}`,
  title: ['playlabel', 'title'],
}
const given: NamedPlayer = {
  key: ['data-href', 'data-src', 'src'],
  id: /^https?:\/\/\S+$/,
  address: (url) => url,
}

const namedPlayers: ReadonlyMap<string, NamedPlayer> = new Map([
  ['mpvoice', wechatVoice],
  ['mp-common-mpaudio', wechatVoice],
  [
    'qqmusic',
    {
      key: ['mid', 'data-mid'],
      id: /^\w{1,40}$/,
      address: (id: string) => `https://y.qq.com/n/ryqq/songDetail/${id}`,
      title: ['music_name', 'name'],
    },
  ],
  ['amp-youtube', youtube],
  ['lite-youtube', youtube],
  ['youtube-video', youtube],
  ['amp-vimeo', vimeo],
  ['lite-vimeo', vimeo],
  [
    'amp-twitter',
    {
      key: ['data-tweetid'],
      id: /^\d{1,25}$/,
      address: (id: string) => `https://twitter.com/i/status/${id}`,
    },
  ],
  [
    'amp-instagram',
    {
      key: ['data-shortcode'],
      id: /^[\w-]{1,40}$/,
      address: (id: string) => `https://www.instagram.com/p/${id}/`,
    },
  ],
  [
    'amp-dailymotion',
    {
      key: ['data-videoid'],
      id: /^\w{1,20}$/,
      address: (id: string) => `https://www.dailymotion.com/video/${id}`,
    },
  ],
  [
    'amp-gist',
    {
      key: ['data-gistid'],
      id: /^\w{1,40}$/,
      address: (id: string) => `https://gist.github.com/${id}`,
    },
  ],
  ['amp-facebook', given],
  ['amp-tiktok', given],
  ['amp-soundcloud', given],
  ['amp-embedly-card', { ...given, key: ['data-url'] }],
])

/** Turns an element of another program, such as a recording of WeChat, into a link; undefined for any other. */
export function namedPlayer(source: SourceElement, context: BodyContext): BodyElement | undefined {
  const player = namedPlayers.get(source.tagName)
  const key = player?.key.find((name) => attributeOf(source, name))
  const id = key && attributeOf(source, key)?.trim()
  if (player === undefined || !id || !player.id.test(id)) return undefined
  const address = readWebAddress(player.address(id))
  if (address === undefined) return undefined
  const named = player.title?.flatMap((name) => attributeOf(source, name) ?? []) ?? []
  const title = attributeText(named.find((text) => text.trim()) ?? '')
  return (
    readVideo(address, title, context) ??
    element('a', outsideLink(address), [title || context.words.open(new URL(address).hostname)])
  )
}
