import { type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

export interface Run {
  code: number;
  /** Output of both streams, if `quiet`. */
  output: string;
}

interface RunOptions {
  env?: Record<string, string>;
  quiet?: boolean;
  /** Receives the output while the command runs, if `quiet`. */
  onOutput?: (output: string) => void;
  /** Milliseconds until the command is ended. */
  timeout?: number;
}

/**
 * Runs a command without a shell and with empty standard input. It ends with this process. Never
 * rejects.
 */
export function runProcess(
  command: string,
  args: string[],
  { env, quiet = false, onOutput, timeout }: RunOptions = {},
): Promise<Run> {
  const stdio: StdioOptions = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  // Some tools print colors into a file when they see CI in the environment.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const child = spawn(command, args, { stdio, env: { ...process.env, ...plain, ...env }, timeout });
  const output: Buffer[] = [];
  const collect = (chunk: Buffer) => {
    output.push(chunk);
    onOutput?.(chunk.toString());
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

/**
 * The path of the JavaScript file behind a package's command: `packageBin('astro')`. Node can run
 * it on any platform.
 */
export function packageBin(packageName: string, command = packageName): string {
  const manifest = findPackageJSON(packageName, import.meta.url);
  if (!manifest) throw new Error(`The package ${packageName} is not installed. Run: npm ci`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package ${packageName} has no command "${command}".`);
  return join(dirname(manifest), file);
}

/** Ends this process with `process.exit` on a signal, so that its child processes end too. */
export function exitOnSignal(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
