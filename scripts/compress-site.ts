/**
 * Compressed copies beside the files of the built site in OUT_DIR: `node scripts/compress-site.ts`. The folder of an earlier build by the
 * same code may follow; what is the same there is not compressed again. The service worker is left to the stage that writes it meanwhile.
 */
import { compressSite } from './compress/compress-site.ts';
import { workerFile } from './offline/worker-program.ts';
import { settingsFrom } from './shell/settings.ts';

const dir = settingsFrom(process.env).outDir;
const { files, made } = await compressSite({ dir, earlier: process.argv[2], except: [workerFile] });
console.log(`${files} files compressed, ${made} of them new`);
