import { parseEmbed } from '../../../shared/embed-players.ts'

/**
 * Puts the player in place of a link to a video when it is clicked, built from host and id alone.
 * Clicks with a modifier stay the browser's. Returns what ends that.
 */
export function playEmbeds(body: HTMLElement, allowedHosts: readonly string[]): () => void {
  function onClick(event: MouseEvent): void {
    const { altKey, button, ctrlKey, metaKey, shiftKey, target } = event
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    const link = target instanceof Element && target.closest<HTMLElement>('a[data-embed]')
    const embed = link && parseEmbed(link.dataset.embed ?? '', allowedHosts)
    if (!embed) return
    event.preventDefault()
    const player = makePlayer(embed.player.playerUrl(embed.id), link.textContent ?? '')
    link.replaceWith(player)
    player.focus({ preventScroll: true })
  }
  body.addEventListener('click', onClick)
  return () => body.removeEventListener('click', onClick)
}

function makePlayer(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.className = 'player'
  frame.title = title
  // Its own origin is not ours, so it may keep it; without it the players do not start.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = address
  return frame
}
