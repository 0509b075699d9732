import type { ReaderSettings } from '../settings/reader-settings.ts'

type ChosenScript = Exclude<ReaderSettings['script'], 'original'>
type Convert = (text: string) => string

/** The language tag of each script. Browsers choose fonts by it. */
const languages = { simplified: 'zh-CN', traditional: 'zh-TW' } as const

/** Elements that are never converted: code, and fields for the reader's text. */
const keptElements = 'pre, code, kbd, samp, script, style, textarea, input, [translate="no"]'

/** Attributes that are read by people: on a hint, or aloud. */
const readAttributes = ['title', 'aria-label', 'alt']
const withReadAttributes = readAttributes.map((name) => `[${name}]`).join()

/** A node with text: a text node or an attribute. */
type TextNode = Text | Attr

/**
 * Shows all Chinese text of the page in one script, text that is added later included. Returns a function
 * that ends this and restores every text. Rejects when the tables cannot be loaded.
 */
export async function convertPage(script: ChosenScript): Promise<() => void> {
  const convert = await loadConverter(script)
  const root = document.documentElement
  const originals = new Map<TextNode, { readonly before: string; readonly after: string }>()

  function convertText(node: TextNode): void {
    const before = node.nodeValue ?? ''
    if (originals.get(node)?.after === before || !isChinese(node)) return
    const after = convert(before)
    if (after === before) return
    originals.set(node, { before, after })
    node.nodeValue = after
  }
  function convertAttributes(element: Element): void {
    for (const name of readAttributes) {
      const attribute = element.getAttributeNode(name)
      if (attribute) convertText(attribute)
    }
  }
  function convertBelow(node: Node): void {
    if (node instanceof Text) convertText(node)
    if (!(node instanceof Element)) return
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) convertText(walker.currentNode as Text)
    convertAttributes(node)
    for (const element of node.querySelectorAll(withReadAttributes)) convertAttributes(element)
  }

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Text) convertText(target)
      else if (target instanceof Element) convertAttributes(target)
      for (const node of addedNodes) convertBelow(node)
    }
    for (const node of originals.keys()) if (!elementOf(node)?.isConnected) originals.delete(node)
  })
  const ownLanguage = root.lang
  if (isChineseLanguage(ownLanguage)) root.lang = languages[script]
  convertBelow(root)
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: readAttributes,
  })

  return () => {
    observer.disconnect()
    root.lang = ownLanguage
    for (const [node, { before, after }] of originals) {
      if (node.nodeValue === after) node.nodeValue = before
    }
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

function isChinese(node: TextNode): boolean {
  const element = elementOf(node)
  if (!element || !han.test(node.nodeValue ?? '') || element.closest(keptElements)) return false
  return isChineseLanguage(element.closest('[lang]')?.getAttribute('lang') ?? '')
}

function elementOf(node: TextNode): Element | null {
  return node instanceof Attr ? node.ownerElement : node.parentElement
}

function isChineseLanguage(language: string): boolean {
  return /^zh\b/i.test(language)
}
