import { main } from '../cli/main';
import { serveAsWorker } from '../cli/merge/pool';

if (!serveAsWorker()) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
