import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The cost of a command: seconds of wall and of CPU, the most memory it held at once in MiB. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/** A command as a shell would run it, in a folder, with additions to the environment. */
export interface Command {
  readonly line: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const sampleMs = 25

/**
 * Runs a command to its end and measures it. CPU is what the shell counts for it and all its
 * children; memory is the sum over its processes, looked at forty times a second. Throws when the
 * command fails, with the end of what it said.
 */
export async function measure({ line, cwd, env }: Command): Promise<Cost> {
  const script = `TIMEFORMAT='%R %U %S'; time { ${line}; } >/dev/null`
  const child = spawn('bash', ['-c', script], { cwd, env: { ...process.env, ...env } })
  let said = ''
  let memory = 0
  child.stderr.on('data', (data) => {
    said += data
  })
  const timer = setInterval(() => {
    memory = Math.max(memory, residentKib(child.pid ?? 0))
  }, sampleMs)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${line} failed:\n${said.slice(-2000)}`)
  const [wall = 0, user = 0, system = 0] =
    said.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { wall, cpu: user + system, memory: memory / 1024 }
}

/** Runs a build with `BUILD_TIMES` and returns the lines it prints of its steps. */
export function readSteps({ line, cwd, env }: Command): readonly string[] {
  const { stderr } = spawnSync('bash', ['-c', `${line} >/dev/null`], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return stderr.split('\n').filter((each) => /^\w+ +[\d.]+ s \d+ MiB$/.test(each))
}

/** The cost in the middle of several runs, each measure by itself. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number): number =>
    costs.map(pick).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0
  return {
    wall: middle((cost) => cost.wall),
    cpu: middle((cost) => cost.cpu),
    memory: middle((cost) => cost.memory),
  }
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}

/** The resident memory of a process and all below it, in KiB. */
function residentKib(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
    return childrenOf(pid).reduce((sum, child) => sum + residentKib(child), own)
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
    return children.split(' ').filter(Boolean).map(Number)
  })
}
