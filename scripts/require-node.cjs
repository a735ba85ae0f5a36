// Package scripts find the installed Node first; a bare old one would stop at the first type with an obscure error.
const nodeVersion = require('./node-version.cjs');

if (!nodeVersion.isCurrent) {
  console.error(`${nodeVersion.refusal} Start it with "npm start" or "npm test", or install a newer Node.`);
  process.exit(1);
}
