import type { AuthoredRegion, LocalName } from '../authored.js';
import { sourcesIn } from '../sources.js';
import { html, type Html } from './html.js';
import type { Section } from './parts.js';
import { address } from './sources.js';
import type { View } from './view.js';

/** Numbers and places by country, where a file of regions stands beside the packs. */
export function regionsSection({ regions }: View): Section {
  if (!regions)
    return {
      id: 'regions',
      title: 'Phone numbers',
      body: html`<p>
        The page that embeds the widget sets the country. Where it is not known, words stand for the
        numbers.
      </p>`,
    };
  return {
    id: 'regions',
    title: 'Phone numbers',
    body: html`<p>
        The page that embeds the widget sets the country. {emergency} and {advice} stand for these;
        where the country is not known, for words.
        ${regions.reviewedBy ? `Signed by ${regions.reviewedBy}.` : 'Not signed.'} Due
        ${regions.reviewBy}.
      </p>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <th>Country</th>
              <th>Emergency</th>
              <th>Advice</th>
              <th>Places</th>
              <th>Sources</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(regions.regions).map(
              ([country, region]) =>
                html`<tr>
                  <th scope="row">${country}</th>
                  <td>${region.emergency.numbers.join(', ')}</td>
                  <td>${region.advice && `${region.advice.name} ${region.advice.number}`}</td>
                  <td>${placesOf(region)}</td>
                  <td>${citesOf(region)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <dl class="sources">
        ${Object.entries(regions.sources).map(
          ([id, { cite, url }]) =>
            html`<dt id="region-source-${id}">${id}</dt>
              <dd>${cite}. ${address(url)}</dd>`,
        )}
      </dl>`,
  };
}

function citesOf(region: AuthoredRegion): Html {
  const ids = new Set(sourcesIn('', [], region).map(({ source }) => source));
  return html`${[...ids].map((id) => html`<a href="#region-source-${id}">${id}</a> `)}`;
}

function placesOf({
  places: { emergency, urgent, doctor } = { sources: [] },
}: AuthoredRegion): string {
  const say = (what: string, name: LocalName | undefined): readonly string[] =>
    name === undefined
      ? []
      : [`${what}: ${typeof name === 'string' ? name : Object.values(name).join(' / ')}`];
  return [
    ...say('emergency', emergency),
    ...say('urgent care', urgent),
    ...say('doctor', doctor),
  ].join('; ');
}
