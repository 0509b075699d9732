import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A server of Vite's that a test file runs for itself. */
export interface ViteServer {
  /** Everything it has written to the terminal by now, without colours. */
  output(): string
  stop(): Promise<void>
}

/** Starts `vite` and waits until it answers at its address. Throws with its output when it ends. */
export async function startVite(
  args: readonly string[],
  url: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ViteServer> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment }
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...args], { env })
  const ended = once(child, 'exit')
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`vite ${args.join(' ')} ended:\n${text}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    output: () => text,
    async stop() {
      child.kill()
      await ended
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
