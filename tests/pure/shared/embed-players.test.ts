import { describe, expect, it } from 'vitest'
import { embedKey, embedPlayers, parseEmbed } from '../../../src/shared/embed-players.ts'

const hosts = embedPlayers.map(({ host }) => host)

describe('embedPlayers', () => {
  it.each([
    ['https://player.bilibili.com/player.html?aid=12&page=3', 'bilibili:av12/3'],
    ['https://player.bilibili.com/player.html?bvid=BV1GJ411x7h7&cid=1', 'bilibili:BV1GJ411x7h7'],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?start=5', 'youtube:dQw4w9WgXcQ'],
    ['https://player.vimeo.com/video/12?h=ab12', 'vimeo:12/ab12'],
  ])('reads %s and builds its player and page again', (address, key) => {
    const url = new URL(address)
    const player = embedPlayers.find(({ host, aliases }) =>
      [host, ...aliases].includes(url.hostname),
    )
    const id = player?.findId(url) ?? ''
    const embed = parseEmbed(key, hosts)
    expect(player && embedKey({ player, id })).toBe(key)
    expect(embed && new URL(embed.player.playerUrl(id)).hostname).toBe(player?.host)
    expect(embed && new URL(embed.player.pageUrl(id)).protocol).toBe('https:')
  })

  it.each(['youtube:../../evil', 'youtube:', 'evil:abc', 'bilibili:av1"', '', 'bilibili:av1&x=1'])(
    'refuses %j',
    (key) => {
      expect(parseEmbed(key, hosts)).toBeUndefined()
    },
  )

  it('refuses a player whose host the settings do not name', () => {
    expect(parseEmbed('vimeo:12', ['player.bilibili.com'])).toBeUndefined()
  })
})
