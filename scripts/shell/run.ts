import { type StdioOptions, spawn } from 'node:child_process';

export interface Run {
  code: number;
  /** What it printed to both streams, where `quiet` kept it from the terminal. */
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  quiet?: boolean;
  /** Hears what it prints as it comes, where `quiet` keeps it from the terminal. */
  heard?: (output: string) => void;
  /** Where `quiet`, let it show on a terminal how far it is: what it writes to standard error passes. */
  progress?: boolean;
  /** Milliseconds after which the command is ended. */
  timeout?: number;
}

/** Run a command without a shell and without standard input; it ends when this process is told to. Never rejects. */
export function run(
  command: string,
  args: string[],
  { env, quiet = false, heard, progress = false, timeout }: RunOptions = {},
): Promise<Run> {
  const passing = progress && process.stderr.isTTY;
  const stdio: StdioOptions = quiet
    ? ['ignore', 'pipe', passing ? 'inherit' : 'pipe']
    : ['ignore', 'inherit', 'inherit'];
  // Tools that see CI in the environment colour what they print even into a file.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const child = spawn(command, args, { stdio, env: { ...process.env, ...plain, ...env }, timeout });
  const output: Buffer[] = [];
  const collect = (chunk: Buffer) => {
    output.push(chunk);
    heard?.(chunk.toString());
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((done) => {
    const finish = (code: number, message = '') => {
      process.off('exit', end);
      done({ code, output: Buffer.concat(output).toString() + message });
    };
    child.on('error', (error) => finish(127, `${error.message}\n`));
    child.on('close', (code) => finish(code ?? 1));
  });
}
