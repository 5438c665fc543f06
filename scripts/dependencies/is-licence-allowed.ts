/**
 * Licences that this project can be built with. The second line binds only who changes such a package or passes it on: MPL and LGPL
 * are those of tools that run when the site is built (Lightning CSS, axe, the picture library of Astro), OFL that of the fonts.
 */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'PSF-2.0',
    'Python-2.0',
  ],
  ...['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'],
]);

/** Does an SPDX expression offer a choice of licences all of which are allowed? One that nests is not understood, and so not allowed. */
export function isLicenceAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}
