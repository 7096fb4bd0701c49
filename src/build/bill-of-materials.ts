import { execFileSync } from 'node:child_process';

/** A bill of materials in CycloneDX 1.5, as far as this build and its tests read it. */
export interface BillOfMaterials {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly { readonly license?: { readonly id?: string } }[];
  }[];
}

/**
 * What an installation of this package brings along, read from the lock file. Serial number and
 * time are left out and the name is the package's, where npm writes the folder's: the same input
 * gives the same bytes anywhere.
 */
export function billOfMaterials(name: string): BillOfMaterials {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const text = execFileSync('npm', options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const bill = JSON.parse(text) as BillOfMaterials;
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = name;
  return bill;
}
