/** Names of the two files that are the store. */
export const DATABASE_FILE = 'gongyou.db'
export const KEY_FILE = 'keyfile.json'
/** Folder of the backups, beside the store. */
export const BACKUPS_FOLDER = 'backups'
