import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The words that a running process was started with, none if there is no such process. */
export async function commandLineOf(pid: number): Promise<string[]> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Readable for every process, unlike its working folder, which root in a container may not see. */
async function fromProc(pid: number): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  } catch (failure) {
    const { code = '' } = failure as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return [];
    throw failure;
  }
}

async function fromPs(pid: number): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]);
    return stdout.trim().split(' ');
  } catch (failure) {
    if ((failure as { code?: unknown }).code === 1) return []; // ps found nobody
    throw failure;
  }
}
