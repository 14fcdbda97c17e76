/** Bytes that a file and everything packed in it may come to; more is `too_large` (findings.md section 7). */
export const MAX_UNPACKED_BYTES = 150 * 1024 * 1024

/** The largest sheet that any spreadsheet program knows. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384
