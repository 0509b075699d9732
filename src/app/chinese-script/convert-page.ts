import type { ReaderSettings } from '../settings/reader-settings.ts'

type ChosenScript = Exclude<ReaderSettings['script'], 'original'>
type Convert = (text: string) => string

/** The script of each choice as a language, by which fonts are chosen. */
const languages = { simplified: 'zh-CN', traditional: 'zh-TW' } as const

/** What is never converted: code, and what the reader types. */
const keptElements = 'pre, code, kbd, samp, script, style, textarea, input, [translate="no"]'

/**
 * Shows all Chinese text of the page in one script, also what comes later, until the function it
 * returns is called: that puts back every text as it was. Fails when the tables cannot be loaded.
 */
export async function convertPage(script: ChosenScript): Promise<() => void> {
  const convert = await loadConverter(script)
  const root = document.documentElement
  const originals = new Map<Text, { readonly before: string; readonly after: string }>()

  function convertText(node: Text): void {
    if (originals.get(node)?.after === node.data || !isChinese(node)) return
    const before = node.data
    const after = convert(before)
    if (after === before) return
    originals.set(node, { before, after })
    node.data = after
  }
  function convertBelow(node: Node): void {
    if (node instanceof Text) convertText(node)
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) convertText(walker.currentNode as Text)
  }

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Text) convertText(target)
      for (const node of addedNodes) convertBelow(node)
    }
    for (const node of originals.keys()) if (!node.isConnected) originals.delete(node)
  })
  const ownLanguage = root.lang
  if (isChineseLanguage(ownLanguage)) root.lang = languages[script]
  convertBelow(root)
  observer.observe(root, { subtree: true, childList: true, characterData: true })

  return () => {
    observer.disconnect()
    root.lang = ownLanguage
    for (const [node, { before, after }] of originals) if (node.data === after) node.data = before
  }
}

async function loadConverter(script: ChosenScript): Promise<Convert> {
  if (script === 'simplified') {
    const { Converter } = await import('opencc-js/t2cn')
    return Converter({ from: 't', to: 'cn' })
  }
  const { Converter } = await import('opencc-js/cn2t')
  return Converter({ from: 'cn', to: 'tw' })
}

const han = /\p{Script=Han}/u

function isChinese(node: Text): boolean {
  const parent = node.parentElement
  if (parent === null || !han.test(node.data) || parent.closest(keptElements)) return false
  return isChineseLanguage(parent.closest('[lang]')?.getAttribute('lang') ?? '')
}

function isChineseLanguage(language: string): boolean {
  return /^zh\b/i.test(language)
}
