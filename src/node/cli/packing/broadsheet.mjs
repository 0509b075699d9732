#!/usr/bin/env node
// The first file of the command `broadsheet` in the package. It says so itself when Node is too old for the rest.
import { setFlagsFromString } from 'node:v8'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`broadsheet needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
// Most of what a build allocates has a short life.
setFlagsFromString('--min-semi-space-size=16')
setFlagsFromString('--max-semi-space-size=16')
const program = new URL('./program/package.mjs', import.meta.url)
const { runInPackage } = await import(program.href)
process.exitCode = await runInPackage(process.argv.slice(2))
