/**
 * The licences of packages that we use, each with what it asks for. Another one is looked at by a
 * person before it comes in.
 */
export const knownLicences: Readonly<Record<string, string>> = {
  MIT: 'keep the notice',
  ISC: 'keep the notice',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice, no endorsement',
  '0BSD': 'nothing',
  'Apache-2.0': 'keep the notice, say what was changed',
  'LGPL-3.0-or-later':
    'a library that is loaded beside ours, never part of it, and can be replaced',
  'MPL-2.0': 'changed files of theirs stay open; only used as they are',
  'PSF-2.0': 'keep the notice',
}

/** Whether one of the licences that a package may be used under is known. */
export function isKnownLicence(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => Object.hasOwn(knownLicences, name)))
}
