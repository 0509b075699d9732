import type { ArticleWords } from '../../../shared/words/en/article.ts'
import { showNotice } from '../../ui/notice/show-notice.ts'
import type { ExtrasTools } from './extras-props.ts'

/**
 * Gives each block of code a button that copies it. The button stands in the block but hangs in the
 * body, so that it neither scrolls with the code nor moves anything; it is empty, and the style sheet draws its icon.
 */
export function addCopyButtons(
  body: HTMLElement,
  words: ArticleWords,
  { copyText }: ExtrasTools,
): void {
  for (const block of body.querySelectorAll('pre')) {
    if (block.querySelector('.copy-code') || block.closest('.scroll')) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-code'
    button.title = words.copyCode
    button.setAttribute('aria-label', words.copyCode)
    button.addEventListener('click', async () => {
      const text = (block.textContent ?? '').replace(/\n$/, '')
      if (await copyText(text)) showNotice(words.codeCopied)
    })
    block.prepend(button)
  }
}
