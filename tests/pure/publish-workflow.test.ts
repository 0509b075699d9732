import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { publishWorkflow } from '../../src/node/cli/init/publish-workflow.ts'

test.each([
  {
    whose: 'of the clone',
    text: readFileSync('docs/publish.yml', 'utf8'),
    job: 'import',
    calls: ['npm ci', 'npm run import -- --heartbeat', 'npm run build'],
  },
  {
    whose: 'of an archive',
    text: publishWorkflow,
    job: 'build',
    calls: ['npm install', 'npx broadsheet import --heartbeat', 'npx broadsheet build'],
  },
])(
  'the workflow $whose imports, commits only news, builds and deploys, and never two at once',
  ({ text, job, calls: [install = '', importing = '', build = ''] }) => {
    const workflow = parse(text)
    const [minute] = String(workflow.on.schedule[0].cron).split(' ')
    expect(Number(minute) % 2).toBe(1)
    expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false })
    const scripts: string[] = workflow.jobs[job].steps.flatMap(
      ({ run }: { run?: string }) => run ?? [],
    )
    const at = (words: string) => scripts.findIndex((script) => script.includes(words))
    expect(at(importing)).toBeGreaterThan(at(install))
    expect(at('git commit')).toBeGreaterThan(at(importing))
    expect(at(build)).toBeGreaterThan(at('git commit'))
    const keep = scripts[at('git commit')] ?? ''
    expect(keep.indexOf('git diff --cached --quiet')).toBeLessThan(keep.indexOf('git commit'))
    expect(keep.indexOf('--rebase')).toBeLessThan(keep.indexOf('git push'))
    expect(workflow.jobs.deploy.needs).toBe(job)
  },
)
