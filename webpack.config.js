/**
 * Four bundles: the add-in (what Excel loads, and the workbench too), its worker that reads received files, the workbench page, and the
 * `plan` command.
 *
 *   --env officeJs=cdn | 21vianet | own     where Excel loads Office.js from (default cdn)
 *   --env baseUrl=https://…                 where the add-in is served (default the address of the https dev server)
 */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');

const DEV_URL = 'https://localhost:3443';
const OFFICE_DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Office.js by source. Closed government networks use 21Vianet's copy or the add-in's own server. */
const OFFICE_JS = {
  cdn: {
    src: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  '21vianet': {
    src: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  own: { src: 'office/office.js', origin: '' },
};

/** What the client asks for as Excel for Windows in Chinese or English; the whole package only for `own`. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'custom-functions-runtime.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** What reads received files beside the pane. */
const ROLLUP_WORKER = { import: './src/entries/rollup-worker.ts' };

/** Small files in the place of large packages of the grid, of which it needs next to nothing: each says why. */
const STAND_INS = Object.fromEntries(
  ['cjk-regex', 'franc-min', 'opentype.js'].map((name) => [
    `${name}$`,
    path.join(__dirname, `src/workbench/stand-ins/${name.replace(/\.js$/, '')}.ts`),
  ]),
);

/** The platform's own encoders in place of the tables that the library of mail drafts brings. */
const OWN_ENCODERS = { 'text-encoding$': path.join(__dirname, 'src/hosts/mail/stand-ins/text-encoding.ts') };

/** The edition for browsers of the library that reads CSV: the other one asks for Node's buffers. */
const BROWSER_CSV = { 'csv-parse/sync$': 'csv-parse/browser/esm/sync' };

/**
 * What the pane of the workbench runs, in this order, asked for at once: each is there when its turn comes. The client
 * asks for its own parts as for files of another origin.
 */
const EARLY_FILES = [
  { file: 'office/office.js', crossOrigin: false },
  { file: 'office/excel-win32-16.01.js', crossOrigin: true },
  { file: 'office/zh-cn/office_strings.js', crossOrigin: true },
  { file: 'runtime.js', crossOrigin: false },
  { file: 'functions.js', crossOrigin: false },
  { file: 'taskpane.js', crossOrigin: false },
];

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** The parser that is generated from a grammar is a module, though files named so are scripts in this package. */
const generated = { test: /\.generated\.js$/, type: 'javascript/esm' };

/** Excel reads what the functions are in functions.json; their code need not carry it, too. */
const undocumented = {
  test: path.join(__dirname, 'src/core/functions'),
  enforce: 'pre',
  use: path.join(__dirname, 'scripts/without-docs.cjs'),
};

/** No inline script, no eval, nothing from elsewhere but Office.js. Fluent and the grid write style elements. */
function contentPolicy(origin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Generated JSON says so in its first key; Excel gets it without. */
function withoutComment(content) {
  const metadata = JSON.parse(content.toString('utf8'));
  delete metadata.$comment;
  return JSON.stringify(metadata);
}

/** Writes dist/manifest.xml with the address the add-in is served from. */
class ManifestPlugin {
  constructor(baseUrl) {
    this.baseUrl = baseUrl.replace(/\/$/, '');
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('ManifestPlugin', () => {
      const xml = fs.readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8').replaceAll(DEV_URL, this.baseUrl);
      fs.writeFileSync(path.join(compiler.outputPath, 'manifest.xml'), xml);
    });
  }
}

/** The command is run directly, so it needs its run bit. */
class RunBitPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('RunBitPlugin', () => fs.chmodSync(path.join(compiler.outputPath, 'plan.js'), 0o755));
  }
}

/** The certificate that Excel trusts for sideloading; without it, webpack's own, which a browser asks about. */
async function certificate() {
  try {
    return await require('office-addin-dev-certs').getHttpsServerOptions();
  } catch (error) {
    console.warn(`No trusted development certificate (${error.message}); Excel may refuse to load the add-in.`);
    return undefined;
  }
}

function minimizer(terserOptions = {}) {
  return [new TerserPlugin({ minify: TerserPlugin.swcMinify, terserOptions, extractComments: false })];
}

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const office = OFFICE_JS[env.officeJs ?? 'cdn'];
  if (!office) throw new Error(`officeJs must be one of ${Object.keys(OFFICE_JS).join(', ')}, not "${env.officeJs}".`);
  const common = {
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'], alias: OWN_ENCODERS },
    optimization: { minimizer: minimizer() },
    performance: { hints: false },
    stats: 'errors-warnings',
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename] },
    },
  };
  const page = (options) => new HtmlPlugin({ inject: false, minify: false, scriptLoading: 'blocking', ...options });

  const addin = {
    ...common,
    name: 'addin',
    target: ['web', 'es2020'],
    entry: {
      functions: './src/entries/functions.ts',
      taskpane: { import: './src/entries/taskpane.tsx', dependOn: 'functions' },
      // The development server builds this bundle alone.
      ...(process.env.WEBPACK_SERVE ? { 'rollup-worker': { ...ROLLUP_WORKER, runtime: false } } : {}),
    },
    resolve: { ...common.resolve, alias: { ...OWN_ENCODERS, ...BROWSER_CSV } },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'addin.[name].js',
      uniqueName: 'plan-addin',
    },
    optimization: { ...common.optimization, runtimeChunk: 'single' },
    module: {
      rules: [swc, generated, undocumented, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      page({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        bridge: null,
        early: [],
        officeJs: office.src,
        policy: contentPolicy(office.origin),
      }),
      page({
        filename: 'workbench-pane.html',
        template: 'src/taskpane/taskpane.html',
        bridge: 'pane-bridge.js',
        early: EARLY_FILES,
        officeJs: 'office/office.js',
        policy: contentPolicy(''),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/functions*.json', to: '[name][ext]', transform: withoutComment },
          ...(env.officeJs === 'own'
            ? [{ from: OFFICE_DIST, to: 'office', globOptions: { ignore: ['**/*.debug.js', '**/*.map', '**/*.d.ts'] } }]
            : OFFICE_FILES.map((file) => ({ from: path.join(OFFICE_DIST, file), to: path.join('office', file) }))
          ).map((pattern) => ({ ...pattern, info: { minimized: true } })),
        ],
      }),
      new ManifestPlugin(env.baseUrl ?? DEV_URL),
    ],
    ...(process.env.WEBPACK_SERVE
      ? {
          devServer: {
            host: 'localhost',
            port: 3443,
            server: { type: 'https', options: await certificate() },
            static: false,
            hot: false,
            client: { overlay: false },
          },
        }
      : {}),
  };

  // By itself: modules that two programs of one build share are larger in both.
  const worker = {
    ...common,
    name: 'worker',
    target: ['webworker', 'es2020'],
    entry: { 'rollup-worker': ROLLUP_WORKER },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'worker.[name].js',
      uniqueName: 'plan-worker',
    },
    resolve: { ...common.resolve, alias: { ...OWN_ENCODERS, ...BROWSER_CSV } },
    module: { rules: [swc, generated] },
  };

  const workbench = {
    ...common,
    name: 'workbench',
    target: ['web', 'es2020'],
    entry: { workbench: './src/entries/workbench.ts', 'pane-bridge': './src/entries/pane-bridge.ts' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'workbench.[name].js',
      uniqueName: 'plan-workbench',
    },
    resolve: { ...common.resolve, alias: { ...OWN_ENCODERS, ...STAND_INS } },
    // A browser compiles several files at once while they arrive, but each one by itself.
    optimization: { ...common.optimization, splitChunks: { minSize: 300_000, maxAsyncSize: 3_000_000 } },
    module: { rules: [swc, generated, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: 'workbench.[name].css', ignoreOrder: true }),
      page({ filename: 'index.html', template: 'src/workbench/index.html', policy: contentPolicy('') }),
    ],
  };

  const cli = {
    ...common,
    name: 'cli',
    target: 'node20',
    entry: { plan: './src/entries/cli.ts' },
    output: { path: path.join(__dirname, 'dist/cli'), filename: '[name].js', library: { type: 'commonjs2' } },
    // Text of one byte a character takes half the memory, in every thread. A function that is used once would be written into the one
    // that calls it, made anew with every call, and with it what the engine knows of it.
    optimization: { minimizer: minimizer({ compress: false, format: { ascii_only: true } }) },
    module: { rules: [swc, generated] },
    plugins: [new (require('webpack').BannerPlugin)({ banner: '#!/usr/bin/env node', raw: true }), new RunBitPlugin()],
  };

  return [addin, worker, workbench, cli];
};
