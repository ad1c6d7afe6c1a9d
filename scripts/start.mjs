// Plain JavaScript, so that any Node.js can read it and an old one gets a clear line instead of a syntax error.
if (Number(process.versions.napi) >= 10 && process.features.typescript) {
  await import('./start.ts');
} else {
  console.error(
    `CaseVault needs Node.js 24; this is ${process.version}. "npm ci" brings it: then use "npm start".`,
  );
  process.exitCode = 1;
}
