interface Report {
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/**
 * The packages with high or critical vulnerabilities in the output of `npm audit --json`. Undefined
 * if no registry answered.
 */
export function auditFindings(output: string): string[] | undefined {
  const { vulnerabilities } = reportIn(output);
  if (!vulnerabilities) return undefined;
  return Object.entries(vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
}

/** npm may print other lines before the report. */
function reportIn(output: string): Report {
  try {
    return JSON.parse(output.slice(output.search(/^\{/m)));
  } catch {
    return {};
  }
}
