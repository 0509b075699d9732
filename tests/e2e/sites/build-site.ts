import { spawnSync } from 'node:child_process'
import { buildCommand } from '../../support/build-command.ts'
import type { TestSite } from './sites.ts'

/** Builds a site as its owner would; returns the command's status. */
export function buildSite({ contentDir, outDir, base, frontPage }: TestSite): number | null {
  const [program, args] = buildCommand('--outDir', outDir, '--base', base)
  const { CONTENT_DIR: _own, ...own } = process.env
  const env = {
    ...own,
    // Vitest's is `test`.
    NODE_ENV: '',
    FRONT_PAGE: frontPage ?? '',
    SITE_URL: 'https://news.example',
    ...(contentDir !== undefined && { CONTENT_DIR: contentDir }),
  }
  return spawnSync(program, args, { stdio: 'inherit', env }).status
}
