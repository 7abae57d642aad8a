import metadata from '../../assets/functions.json';
import { startPage } from '../workbench/page/start-page';
import '../workbench/page/page.css';

/** The workbench page: grid, pane and files. Reading and writing files load when they are first used. */
void startPage({
  functions: metadata.functions,
  formats: {
    read: async (bytes) => (await import('../hosts/xlsx/read-specs')).readSpecs(bytes),
    write: async (book) => (await import('../hosts/xlsx/write-book')).writeBook(book),
  },
});
