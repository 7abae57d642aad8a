import { main } from '../cli/main';
import { serveAsWorker } from '../cli/merge/pool';
import { NODE } from '../cli/node-platform';
import { usePlatform } from '../hosts/xlsx/zip/platform';

usePlatform(NODE);

if (!serveAsWorker()) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
