/** A video service whose player the page can load after a click. */
interface EmbedPlayer {
  /** The part of `data-embed` before the colon. */
  readonly name: string
  /** The name of the service, as readers know it. */
  readonly label: string
  /** The host of the player, as the setting `embedHosts` names it. */
  readonly host: string
  /** Other hosts with the same players. A URL of such a host is rebuilt for `host`. */
  readonly aliases: readonly string[]
  /** Matches every id of the service. A matching id is put into a URL without escaping. */
  readonly id: RegExp
  /** Finds the id in the URL of a player or of a public page. */
  readonly findId: (url: { pathname: string; search: string }) => string | undefined
  /** The URL of the player. */
  readonly playerUrl: (id: string) => string
  /** The URL of the public page. */
  readonly pageUrl: (id: string) => string
}

/**
 * The known services. Each player URL is built from an id alone, so no URL of the source is ever put in a
 * frame.
 */
export const embedPlayers: readonly EmbedPlayer[] = [
  {
    name: 'bilibili',
    label: '哔哩哔哩',
    host: 'player.bilibili.com',
    aliases: [],
    id: /^(?:av\d{1,16}|BV[0-9A-Za-z]{10})(?:\/[1-9]\d{0,3})?$/,
    findId: ({ search }) => {
      const aid = parameter(search, 'aid')
      const video = parameter(search, 'bvid') ?? (aid && `av${aid}`)
      const part = parameter(search, 'page') ?? parameter(search, 'p') ?? '1'
      return video && (part === '1' ? video : `${video}/${part}`)
    },
    playerUrl: (id) => {
      const [video = '', part = '1'] = id.split('/')
      const key = video.startsWith('av') ? `aid=${video.slice(2)}` : `bvid=${video}`
      return `https://player.bilibili.com/player.html?${key}&page=${part}&high_quality=1&autoplay=0`
    },
    pageUrl: (id) => {
      const [video = '', part] = id.split('/')
      return `https://www.bilibili.com/video/${video}/${part ? `?p=${part}` : ''}`
    },
  },
  {
    name: 'youtube',
    label: 'YouTube',
    host: 'www.youtube-nocookie.com',
    aliases: [
      'youtube-nocookie.com',
      'www.youtube.com',
      'youtube.com',
      'm.youtube.com',
      'youtu.be',
    ],
    id: /^[\w-]{11}$/,
    findId: ({ pathname }) => /^\/(?:embed\/|v\/|shorts\/)?([\w-]{11})\/?$/.exec(pathname)?.[1],
    playerUrl: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    pageUrl: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    name: 'vimeo',
    label: 'Vimeo',
    host: 'player.vimeo.com',
    aliases: [],
    id: /^\d{1,12}(?:\/[0-9a-f]{1,20})?$/,
    findId: ({ pathname, search }) => {
      const video = /^\/video\/(\d+)\/?$/.exec(pathname)?.[1]
      // Unlisted videos have a second key.
      const key = parameter(search, 'h')
      return video && (key === undefined ? video : `${video}/${key}`)
    },
    playerUrl: (id) => {
      const [video = '', key] = id.split('/')
      return `https://player.vimeo.com/video/${video}?dnt=1${key ? `&h=${key}` : ''}`
    },
    pageUrl: (id) => `https://vimeo.com/${id}`,
  },
]

/** The hosts of all players. */
export const playerHosts: readonly string[] = embedPlayers.map(({ host }) => host)

/**
 * The value of a query parameter as it is written in the query, not decoded. Undefined when it is
 * missing.
 */
function parameter(search: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]+)`).exec(search)?.[1]
}

/** A video named by `data-embed`. */
interface Embed {
  readonly player: EmbedPlayer
  readonly id: string
}

/**
 * Reads a `data-embed` value, such as `bilibili:av250140541`. Undefined when its player is unknown or not
 * on an allowed host.
 */
export function parseEmbed(value: string, allowedHosts: readonly string[]): Embed | undefined {
  const colon = value.indexOf(':')
  const id = value.slice(colon + 1)
  const player = embedPlayers.find(({ name }) => name === value.slice(0, Math.max(colon, 0)))
  if (player === undefined || !allowedHosts.includes(player.host)) return undefined
  return player.id.test(id) ? { player, id } : undefined
}

/** The `data-embed` value of a video. */
export function embedKey({ player, id }: Embed): string {
  return `${player.name}:${id}`
}
