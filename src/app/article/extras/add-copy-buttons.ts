import { Copy } from 'lucide'
import { showNotice } from '../../ui/show-notice.ts'
import type { CopyWays } from '../later-parts.tsx'
import { drawIcon } from './draw-icon.ts'
import type { ExtrasWords } from './extras-words.ts'

/**
 * Gives each block of code a button that copies it. The button stands in the block but hangs in the
 * body, so that it neither scrolls with the code nor moves anything; it holds no text.
 */
export function addCopyButtons(
  body: HTMLElement,
  words: ExtrasWords,
  { copyText }: CopyWays,
): void {
  for (const block of body.querySelectorAll('pre')) {
    if (block.querySelector('.copy-code') || block.closest('.scroll')) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-code'
    button.title = words.copyCode
    button.setAttribute('aria-label', words.copyCode)
    button.append(drawIcon(Copy, 18))
    button.addEventListener('click', async () => {
      const text = (block.textContent ?? '').replace(/\n$/, '')
      if (await copyText(text)) showNotice(words.codeCopied)
    })
    block.prepend(button)
  }
}
