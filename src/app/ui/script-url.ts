interface TrustedPolicy {
  createScriptURL(url: string): string
}

interface TrustedTypeFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy
}

let policy: TrustedPolicy | undefined

/**
 * The address of a script of ours in the form that browsers with Trusted Types ask for. Only files
 * of this site pass; the policy's name is the one that the content security policy allows.
 */
export function scriptUrl(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypeFactory }
  if (!trustedTypes) return ownScript(url)
  policy ??= trustedTypes.createPolicy('broadsheet', { createScriptURL: ownScript })
  return policy.createScriptURL(url)
}

function ownScript(url: string): string {
  const { origin } = new URL(url, window.location.href)
  if (origin !== window.location.origin) throw new TypeError(`Not a script of this site: ${url}`)
  return url
}
