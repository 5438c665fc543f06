import { type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

export interface Run {
  code: number;
  /** What it printed to both streams, where `quiet` kept it from the terminal. */
  output: string;
}

interface RunOptions {
  env?: Record<string, string>;
  quiet?: boolean;
  /** Hears what it prints as it comes, where `quiet` keeps it from the terminal. */
  heard?: (output: string) => void;
  /** Milliseconds after which the command is ended. */
  timeout?: number;
}

/** Run a command without a shell and with empty standard input; it ends when this process is told to. Never rejects. */
export function run(
  command: string,
  args: string[],
  { env, quiet = false, heard, timeout }: RunOptions = {},
): Promise<Run> {
  const stdio: StdioOptions = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
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

/** The JavaScript file behind a package's command, to be run by Node on any platform: `tool('astro')`. */
export function tool(packageName: string, command = packageName): string {
  const manifest = findPackageJSON(packageName, import.meta.url);
  if (!manifest) throw new Error(`The package ${packageName} is not installed. Run: npm ci`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package ${packageName} has no command "${command}".`);
  return join(dirname(manifest), file);
}

/** Leave by `process.exit` when a terminal or a parent ends this process, so that what it started ends too. */
export function exitOnSignal(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
