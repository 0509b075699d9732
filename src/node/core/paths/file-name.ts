/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=[. ]|$)/i

/** Whether Windows takes a name for a device, whatever its ending: `con`, `aux.txt`. */
export function isDeviceName(name: string): boolean {
  return device.test(name)
}

/** File systems take 255 bytes; some room is left for what a build adds. */
const maxBytes = 200

/**
 * Whether every usual file system takes a name for a file or folder, also that of Windows: no control
 * characters, none of `<>:"/\|?*`, no dot or blank at the end, no device, not too long.
 */
export function isFileName(name: string): boolean {
  if (name === '' || /[\p{Cc}<>:"/\\|?*]|[. ]$/u.test(name) || !name.isWellFormed()) return false
  return !isDeviceName(name) && Buffer.byteLength(name) <= maxBytes
}
