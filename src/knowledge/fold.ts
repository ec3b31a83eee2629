/** Lower case, without accents, ligatures opened, every kind of apostrophe and dash made plain. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[‐‑–—]/g, '-')
}
