/** Where the user's files are, for jobs that do not care whether that is a disk, a browser's upload or a test. */

/** The bytes of a file as they were when it was read. */
export interface StoredFile {
  bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal: the version that a later write starts from. */
  sha256: string;
}

/** What lies below a folder. */
export interface FilesBelow {
  /** Paths as the user would name them, sorted. Hidden ones, packages (node_modules) and links to folders are left out. */
  files: string[];
  /** Folders that could not be looked into, with the reason of the system. */
  closed: { folder: string; error: unknown }[];
}

/** What became of a write. changed: the file is not what it was when it was read. exists: there is one already. */
export type Written = 'written' | 'changed' | 'exists';

/** Few operations, each whole or not at all. Paths are as the user names them. */
export interface Workspace {
  /** undefined: there is no such file. */
  read: (path: string) => Promise<StoredFile | undefined>;
  /** Names in a folder, sorted; empty where there is none. */
  list: (folder: string) => Promise<string[]>;
  /** Every file in a folder and in those below it; undefined: there is no such folder. */
  files: (folder: string) => Promise<FilesBelow | undefined>;
  /** Writes a file that must not exist yet. */
  writeNew: (path: string, bytes: Uint8Array) => Promise<Written>;
  /** Replaces a file if it still has the version that is named. */
  replace: (path: string, bytes: Uint8Array, sha256: string) => Promise<Written>;
}
