import { readdirSync, readFileSync } from 'node:fs';

/** A page of the guides: where its text is, where it goes, and what the navigation calls it. */
export interface Page {
  /** Path of the Markdown from the root of the project. */
  readonly source: string;
  /** Address below `/docs/`, without `.html`. */
  readonly slug: string;
  readonly label: string;
}

/** Pages that belong together in the navigation. */
export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

const GUIDES = 'demo/docs';
const DECISIONS = `${GUIDES}/decisions`;

const guide = (slug: string, label: string): Page => ({
  source: `${GUIDES}/${slug}.md`,
  slug,
  label,
});

/** The page that lists the others. */
export const HOME: Page = { source: `${GUIDES}/README.md`, slug: 'index', label: 'All guides' };

/** Every other page, in the order of the navigation. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'On your page',
    pages: [
      guide('embedding', 'Embedding'),
      guide('host-page', 'Working with your page'),
      guide('frameworks', 'Frameworks'),
      guide('theming', 'Theming'),
      guide('looks', 'Every screen in every look'),
      guide('fhir', 'FHIR'),
    ],
  },
  {
    title: 'Content',
    pages: [
      guide('studio', 'The studio'),
      guide('writing-a-pack', 'Writing a pack: a tutorial'),
      { source: 'content/README.md', slug: 'content', label: 'Rules for content' },
      guide('commands', 'The triage-pack command'),
      guide('pack-format', 'Pack format'),
    ],
  },
  {
    title: 'How it works',
    pages: [
      guide('how-it-fits-together', 'How it fits together'),
      guide('engine', 'How the engine thinks'),
      { source: 'src/engine/README.md', slug: 'mathematics', label: 'The mathematics' },
      guide('safety', 'Safety and proofs'),
      {
        source: 'src/authoring/verify/README.md',
        slug: 'why-a-verdict-is-a-proof',
        label: 'Why a verdict is a proof',
      },
      guide('glossary', 'Glossary'),
    ],
  },
  {
    title: 'Reference',
    pages: [
      guide('api', 'The element'),
      guide('engine-api', 'The engine'),
      guide('size-and-speed', 'Size and speed'),
    ],
  },
  {
    title: 'The project',
    pages: [
      { source: 'CONTRIBUTING.md', slug: 'contributing', label: 'Contributing' },
      { source: 'SECURITY.md', slug: 'security', label: 'Security' },
      { source: 'CHANGELOG.md', slug: 'changelog', label: 'Changes' },
      { source: `${DECISIONS}/README.md`, slug: 'decisions/index', label: 'Decisions' },
    ],
  },
];

/** The decision records, which their own list links; the navigation leaves them out. */
export function decisionPages(): readonly Page[] {
  return readdirSync(DECISIONS)
    .filter((name) => /^\d{3}-.*\.md$/.test(name))
    .sort()
    .map((name) => ({
      source: `${DECISIONS}/${name}`,
      slug: `decisions/${name.replace(/\.md$/, '')}`,
      label: /^# (.*)$/m.exec(readFileSync(`${DECISIONS}/${name}`, 'utf8'))![1]!,
    }));
}

/** Every page there is. */
export function allPages(): readonly Page[] {
  return [HOME, ...SECTIONS.flatMap(({ pages }) => pages), ...decisionPages()];
}
