import type { FetchedResource } from '../../fetching/client.ts'

/** The words of pages that want to see a browser or a person first. */
const challenges: readonly RegExp[] = [
  /<title>\s*(?:Just a moment|Attention Required|Access denied|DDoS-Guard|Checking your browser|Security Check|安全验证|访问验证|人机验证|滑动验证)/i,
  /\/cdn-cgi\/challenge-platform\//,
  /\b_cf_chl_opt\b/,
  /\bacw_sc__v2\b/,
  /\bgeo\.captcha-delivery\.com\b/,
  /\b_Incapsula_Resource\b/,
  /\bwindow\.awsWafCookieDomainList\b|\/aws-waf-token\//,
  /\baliyun_waf|\bTencentCaptcha\b|\bg-recaptcha\b|\bh-captcha\b|\bcf-turnstile\b/,
]

/** Whether a server refuses us: 401, 403, 407, 451, or a page that wants to see a browser first. */
export function isBlocked({ status, headers }: FetchedResource): boolean {
  if ([401, 403, 407, 451].includes(status)) return true
  return (
    headers.get('cf-mitigated') === 'challenge' ||
    headers.get('x-amzn-waf-action') !== null ||
    headers.get('x-datadome') === 'captcha'
  )
}

/** Whether a page wants to see a browser or a person before it shows anything. */
export function isChallenge(html: string): boolean {
  const head = html.slice(0, 100_000)
  return challenges.some((pattern) => pattern.test(head))
}
