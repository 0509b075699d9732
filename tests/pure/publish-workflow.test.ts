import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

test('the workflow imports, commits only news, builds and deploys, and never two at once', () => {
  const workflow = parse(readFileSync('docs/publish.yml', 'utf8'))
  const [minute] = String(workflow.on.schedule[0].cron).split(' ')
  expect(Number(minute) % 2).toBe(1)
  expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false })
  const scripts: string[] = workflow.jobs.import.steps.flatMap(
    ({ run }: { run?: string }) => run ?? [],
  )
  const at = (words: string) => scripts.findIndex((script) => script.includes(words))
  expect(at('npm run import -- --heartbeat')).toBeGreaterThan(at('npm ci'))
  expect(at('git commit')).toBeGreaterThan(at('npm run import'))
  expect(at('npm run build')).toBeGreaterThan(at('git commit'))
  const keep = scripts[at('git commit')] ?? ''
  expect(keep.indexOf('git diff --cached --quiet')).toBeLessThan(keep.indexOf('git commit'))
  expect(keep.indexOf('--rebase')).toBeLessThan(keep.indexOf('git push'))
  expect(workflow.jobs.deploy.needs).toBe('import')
})
