import { escapeMarkup } from '../../core/escape.ts'
import { onceForEach } from '../../core/once-for-each.ts'
import type { HeadSite } from './head-site.ts'

/**
 * The Content Security Policy of the site as a meta element. It stands before anything else in every
 * page, redirect pages included. Empty where there is no policy, as in development.
 */
export const policyTag = onceForEach(({ policy }: Pick<HeadSite, 'policy'>): string => {
  if (policy === '') return ''
  // Between double quotes its many apostrophes may stand as they are.
  const content = escapeMarkup(policy).replaceAll('&#39;', "'")
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`
})
