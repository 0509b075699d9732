import { decodeHTML } from 'entities'
import { cleanLine, cleanText } from '../../core/clean-text.ts'
import { escapeMarkup } from '../../core/escape.ts'
import type { FoundText } from './found-feed.ts'

const anyTag = /<\/?[a-z][^<>]*>/gi

/** Elements that people put into titles. Others are named there: “How `<template>` works”. */
const inTitles =
  /<\/?(?:b|i|em|strong|u|s|span|font|a|sub|sup|small|big|mark|code|br|p|div|img|wbr)(?:\s[^<>]*)?\/?>/gi

/** Elements whose presence says that a text is HTML, whatever its type says. */
const surelyHtml =
  /<(?:p|br|div|a\s[^<>]*href|img\s[^<>]*src|ul|ol|table|h[1-6]|blockquote)(?:[\s/>])|<\/(?:p|div|a|ul|table)>/i

/** A text in one line, without markup. */
export function plainLine(found: FoundText | undefined): string {
  if (found === undefined) return ''
  if (found.isHtml === true) return cleanLine(decodeHTML(found.text.replace(anyTag, '')))
  if (found.isHtml === false) return cleanLine(found.text)
  return cleanText(found.text.replace(inTitles, ''))
}

/** A text as HTML. Plain text keeps its paragraphs. */
export function asHtml(found: FoundText): string {
  if (found.isHtml !== false || surelyHtml.test(found.text)) return found.text
  const blocks = found.text.split(/\n\s*\n/).filter((block) => block.trim() !== '')
  return blocks
    .map((block) => `<p>${escapeMarkup(block.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('\n')
}
