import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { publishWorkflow } from '../../src/node/cli/init/publish-workflow.ts'

/** A step of a job. */
interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'continue-on-error'?: boolean
}

const workflows = [
  {
    whose: 'of the clone',
    text: readFileSync('docs/publish.yml', 'utf8'),
    job: 'import',
    calls: ['npm ci', 'npm run import -- --heartbeat', 'npm run pictures --', 'npm run build'],
  },
  {
    whose: 'of an archive',
    text: publishWorkflow,
    job: 'build',
    calls: [
      'npm install',
      'npx broadsheet import --heartbeat',
      'npx broadsheet pictures',
      'npx broadsheet build',
    ],
  },
]

test.each(workflows)(
  'the workflow $whose imports, commits only news, builds and deploys, and never two at once',
  ({ text, job, calls: [install = '', importing = '', pictures = '', build = ''] }) => {
    const workflow = parse(text)
    const [minute] = String(workflow.on.schedule[0].cron).split(' ')
    expect(Number(minute) % 2).toBe(1)
    expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false })
    const steps: readonly Step[] = workflow.jobs[job].steps
    const scripts = steps.flatMap(({ run }) => run ?? [])
    const at = (words: string) => scripts.findIndex((script) => script.includes(words))
    expect(at(importing)).toBeGreaterThan(at(install))
    expect(at(pictures)).toBeGreaterThan(at(importing))
    expect(at('git commit')).toBeGreaterThan(at(pictures))
    expect(at(build)).toBeGreaterThan(at('git commit'))
    const keep = scripts[at('git commit')] ?? ''
    expect(keep.indexOf('git diff --cached --quiet')).toBeLessThan(keep.indexOf('git commit'))
    expect(keep.indexOf('--rebase')).toBeLessThan(keep.indexOf('git push'))
    expect(workflow.jobs.deploy.needs).toBe(job)
  },
)

test.each(workflows)(
  'the workflow $whose keeps pictures where a variable says up to how many bytes',
  ({ text, job, calls: [, , pictures = ''] }) => {
    const steps: readonly Step[] = parse(text).jobs[job].steps
    const [step, ...others] = steps.filter(({ run }) => run?.includes(pictures))
    expect(others).toEqual([])
    expect(step?.if).toBe("vars.PICTURES_BUDGET != ''")
    // The words of a variable are never part of a script.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow names its variables so.
    expect(step?.env).toEqual({ PICTURES_BUDGET: '${{ vars.PICTURES_BUDGET }}' })
    expect(step?.run).toContain('timeout 20m')
    expect(step?.run).toContain('--budget "$PICTURES_BUDGET"')
    expect(step?.['continue-on-error']).toBe(true)
    const keep = steps.find(({ run }) => run?.includes('git commit'))
    expect(keep?.run).toMatch(/for path in .*\bpictures\b/)
    expect(keep?.if ?? "vars.PICTURES_BUDGET != ''").toContain("vars.PICTURES_BUDGET != ''")
    // Else a build would see the pointers of Git LFS instead of pictures.
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkout?.with).toEqual({ lfs: true })
  },
)
