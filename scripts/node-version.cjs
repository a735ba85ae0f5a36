// Plain old JavaScript: this file has to run on the very Node versions it refuses.
const manifest = require('../package.json');

const wanted = manifest.engines.node.replace('>=', '');

function isAtLeast(version, least) {
  const have = version.split('.').map(Number);
  const want = least.split('.').map(Number);
  return have[0] > want[0] || (have[0] === want[0] && have[1] >= want[1]);
}

/** Whether the Node that runs this can run the project. */
const isCurrent = isAtLeast(process.versions.node, wanted);

const { arch, platform, versions } = process;
const refusal = `This project needs Node ${wanted} or newer, and this is Node ${versions.node} on ${platform} ${arch}.`;

module.exports = { isAtLeast, isCurrent, refusal };
