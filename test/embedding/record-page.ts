// Runs in a host page before the widget's script: keeps what would stand on its console, and what
// its policy refused.
const complaints: string[] = [];
for (const level of ['warn', 'error'] as const)
  console[level] = (...parts: unknown[]) => {
    complaints.push(parts.map(String).join(' '));
  };
addEventListener(
  'error',
  (event) =>
    complaints.push(`error ${event.message ?? (event.target as Element | null)?.outerHTML}`),
  true,
);
addEventListener('unhandledrejection', (event) =>
  complaints.push(`rejection ${String(event.reason)}`),
);
document.addEventListener('securitypolicyviolation', (event) =>
  complaints.push(`policy ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
);
Object.assign(window, { complaints });

export {};
