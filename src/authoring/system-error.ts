/** What the operating system may say of a file or folder, in an author's terms: what is wrong; what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EISDIR: 'a folder is where a file should be; give the path of a file',
  ENOTDIR: 'part of this path is a file and no folder; check the path',
  EEXIST: 'something else has this name; remove it, or give another path',
  EACCES: 'the system does not permit it; change the permissions, or give another path',
  EPERM: 'the system does not permit it; change the permissions, or give another path',
  EROFS: 'this disk cannot be written to; give another path',
  ELOOP: 'this link leads back to itself; put what it should lead to in its place',
  ENAMETOOLONG: 'the name is too long for the system; give a shorter one',
  ENOSPC: 'the disk is full; make room',
  EBUSY: 'another program holds it; close it there',
  EMFILE: 'too many files are open; close other programs, then try again',
};

/** Whether an error comes from the operating system: a fact about files, not a mistake in the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** An error of the operating system as `what is wrong; what to do`, without the path. */
export function describeSystemError({ code = '', message }: NodeJS.ErrnoException): string {
  return MEANINGS[code] ?? `the system says "${message}"; check the path and the disk`;
}
