import { escapeMarkup } from '../../core/escape.ts'
import { onceForEach } from '../../core/once-for-each.ts'
import type { HeadSite } from './head-site.ts'

/**
 * Makes the Content Security Policy of the site as a meta element. It comes before anything else in every
 * page, redirect pages included. Empty when there is no policy, as in development.
 */
export const policyTag = onceForEach(({ policy }: Pick<HeadSite, 'policy'>): string => {
  if (policy === '') return ''
  // Between double quotes apostrophes need no escape, and the policy has many.
  const content = escapeMarkup(policy).replaceAll('&#39;', "'")
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`
})
