import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Certificate } from './serve-site.ts'

/**
 * Makes a certificate for this machine that nobody has signed, in a folder. Throws where `openssl` is not
 * installed or fails.
 */
export function makeCertificate(folder: string): Certificate {
  mkdirSync(folder, { recursive: true })
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const args = ['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '2']
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const { status, error } = spawnSync('openssl', [...args, ...names, '-keyout', key, '-out', cert])
  if (status !== 0) {
    throw new Error('--http2 needs a certificate, and openssl made none.', { cause: error })
  }
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}
