import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { careContacts } from '../../src/widget/regions.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, textOf, toReview } from './support.js';

/** The fixture with an emergency that may be driven to, so that the place has a name. */
const TO_HOSPITAL = {
  ...FIXTURE,
  questions: FIXTURE.questions.map((question) =>
    question.id === 'f_now'
      ? { ...question, options: question.options.map(({ action: _action, ...option }) => option) }
      : question,
  ),
};

async function urgent(attributes: Readonly<Record<string, string>>): Promise<TriageWidget> {
  const widget = await mount(attributes);
  await toReview(widget, { f_now: ['fever'] });
  await press(widget, 'See my result');
  return widget;
}

async function emergency(
  attributes: Readonly<Record<string, string>>,
  pack: unknown = FIXTURE,
): Promise<TriageWidget> {
  const widget = await mount({ start: 'question', ...attributes }, pack);
  for (const option of ['me', 'young', 'numb']) await answer(widget, option);
  return widget;
}

describe('a region', () => {
  afterEach(cleanUp);

  it('gives an urgent result its advice line, by name, and a link that calls it', async () => {
    const link = find<HTMLAnchorElement>(
      await urgent({ region: 'GB' }),
      '.level a.tel[href="tel:111"]',
    );
    expect(link.textContent).to.equal('NHS 111');
    cleanUp();
    expect(
      find<HTMLAnchorElement>(await urgent({ region: 'NZ' }), '.level a.tel[href="tel:0800611116"]')
        .textContent,
    ).to.equal('Healthline (0800 611 116)');
  });

  it("without a known advice line gives words, and the page's own number is shown as it is", async () => {
    expect(find(await urgent({ region: 'US' }), '.level').textContent).to.contain(
      'your doctor or local health advice line',
    );
    cleanUp();
    const link = find<HTMLAnchorElement>(
      await urgent({ region: 'GB', 'advice-number': '0300 1' }),
      '.level a.tel[href="tel:03001"]',
    );
    expect(link.textContent).to.equal('0300 1');
  });

  it('names the places to go as they are called there, and only those that the level sends people to', async () => {
    expect(find(await urgent({ region: 'GB' }), '.level').textContent)
      .to.contain('called a GP')
      .and.contain('urgent treatment centre')
      .and.not.contain('A&E');
    cleanUp();
    expect(find(await emergency({ region: 'GB' }, TO_HOSPITAL), '[role="alert"]').textContent)
      .to.contain('A&E')
      .and.not.contain('GP');
    cleanUp();
    expect(
      find(await emergency({ region: 'GB' }), '[role="alert"]').textContent,
      'an ambulance comes to the person',
    ).not.to.contain('A&E');
  });

  for (const region of ['', 'XX', 'DE']) {
    it(`says nothing of names where none is known: "${region}"`, async () => {
      expect(textOf(await urgent({ region }))).not.to.contain('In your area');
    });
  }

  it('has its names in the language of the screen where the sign has more than one, else as on the sign', () => {
    const warn = (): void => undefined;
    expect(careContacts('HK', {}, 'zh-Hans', warn).settingNames).to.deep.equal({
      emergency: '急症室',
    });
    expect(careContacts('HK', {}, 'de', warn).settingNames).to.deep.equal({ emergency: 'A&E' });
    expect(careContacts('GB', {}, 'zh-Hans', warn).settingNames!.emergency).to.equal('A&E');
  });

  it('is never guessed: part of a country that is not in the table gives words, and the host is told', () => {
    const said: string[] = [];
    const found = careContacts('GB-NIR', {}, 'en', (message) => said.push(message));
    expect([found.emergency, found.advice, found.adviceLabel]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(said).to.have.length(1);
  });
});
