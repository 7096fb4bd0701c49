import { execFileSync } from 'node:child_process';

/** A bill of materials in CycloneDX 1.5, as far as this build and its tests read it. */
export interface BillOfMaterials {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string } };
  components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string };
      /** Several licences at once, or a choice of them. */
      readonly expression?: string;
    }[];
    readonly purl?: string;
    readonly type?: 'library';
  }[];
}

/**
 * What an installation of this package brings along, read from the lock file, and what its command
 * holds, read from the notices of its bundles. Serial number and time are left out and the name is
 * the package's, where npm writes the folder's: the same input gives the same bytes anywhere.
 */
export function billOfMaterials(name: string, notices: string): BillOfMaterials {
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
  // What several bundles hold is there once.
  const all = [...bill.components, ...bundledIn(notices)];
  bill.components = [
    ...new Map(
      all.map((each) => [`${each.name}@${each.version}`, each] as const).reverse(),
    ).values(),
  ].reverse();
  return bill;
}

function bundledIn(notices: string): BillOfMaterials['components'] {
  const entries = notices.matchAll(/^Name: (.+)\nVersion: (.+)\nLicense: (.+)$/gm);
  return [...entries].map(([, name, version, license]) => ({
    type: 'library',
    name: name!,
    version: version!,
    purl: `pkg:npm/${name!.replace('@', '%40')}@${version!}`,
    licenses: [license!.includes(' ') ? { expression: license! } : { license: { id: license! } }],
  }));
}
